package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.partbrush.nn.Extent;
import org.partbrush.nn.ObjectBox;
import org.partbrush.nn.Pass;
import org.partbrush.train.data.BatchBox;
import org.partbrush.train.loss.ClipVision;
import org.partbrush.train.loss.FeatureLoss;
import org.partbrush.train.loss.FeatureNetwork.Features;
import org.partbrush.train.loss.ObjectCrops;
import org.partbrush.train.loss.StyleLoss;
import tools.jackson.databind.JsonNode;

/** The style loss, the object pictures it compares and the network it looks through. */
final class StyleChecks {

    private static final int ROW = 8;

    /** Side of the piece from the middle that cases keep of preprocessed images. */
    private static final int CENTRE = 24;

    private StyleChecks() {}

    static void tokens(FixtureCase fixture) {
        LossChecks.compare(fixture, "in.x", "loss", "x", x -> StyleLoss.minMax(x, fixture.array("in.y")));
    }

    /** Pictures of objects; cases keep every fourth pixel of all, the first picture and the mean colours. */
    static void objectCrops(FixtureCase fixture) {
        int size = fixture.config().path("out_size").asInt();
        NDArray crops = new ObjectCrops(boxes(fixture), size).of(fixture.ops(), fixture.array("in.image"));
        long n = crops.getShape().get(0);
        fixture.check("out.crops_sub4", crops.get(":,:,::4,::4"));
        fixture.check("out.crop0_full", crops.get(0));
        fixture.check("out.means", crops.reshape(n, 3, -1).mean(new int[] {2}));
    }

    private static List<BatchBox> boxes(FixtureCase fixture) {
        long[] rows = fixture.longs("in.params");
        List<BatchBox> boxes = new ArrayList<>();
        for (int i = 0; i < rows.length; i += ROW) {
            Extent vertical = new Extent((int) rows[i + 2], (int) rows[i + 3]);
            Extent horizontal = new Extent((int) rows[i + 4], (int) rows[i + 5]);
            ObjectBox box = new ObjectBox(vertical, horizontal, (int) rows[i + 6], (int) rows[i + 7]);
            boxes.add(new BatchBox((int) rows[i], (int) rows[i + 1], 0, box));
        }
        return boxes;
    }

    static void clip(FixtureCase fixture) throws IOException {
        JsonNode config = fixture.config();
        int patch = config.path("patch").asInt();
        ClipVision.Layout layout = new ClipVision.Layout(
                config.path("width").asInt(),
                config.path("heads").asInt(),
                patch,
                config.path("input_resolution").asInt() / patch,
                config.path("hooked_block").asInt() + 1);
        Pass pass = fixture.pass();
        try (ClipVision network = new ClipVision(fixture.manager(), layout, fixture.weights("w."))) {
            NDArray x = fixture.arrayWithGradient("in.x");
            NDArray y = fixture.array("in.y");
            checkPreprocessing(fixture, network.preprocess(pass, fixture.array("in.x")));
            Gradients.backward(() -> {
                Features ofX = network.forward(pass, x, 0);
                Features ofY = network.forward(pass, y, 0);
                checkMiddle(fixture, "mid.tokens_x", ofX.style().getFirst());
                checkMiddle(fixture, "mid.tokens_y", ofY.style().getFirst());
                NDArray loss = FeatureLoss.style(ofX, ofY);
                fixture.check("out.loss", loss);
                return loss;
            });
            fixture.checkGradient("grad.x", x, 0, fixture.tally().atol());
        }
    }

    private static void checkPreprocessing(FixtureCase fixture, NDArray image) {
        long start = (image.getShape().get(2) - CENTRE) / 2;
        long end = start + CENTRE;
        checkMiddle(fixture, "mid.preprocessed_x_row0", image.get(":,:,0"));
        checkMiddle(
                fixture,
                "mid.preprocessed_x_center",
                image.get(new NDIndex(":,:,{}:{},{}:{}", start, end, start, end)));
    }

    private static void checkMiddle(FixtureCase fixture, String name, NDArray value) {
        if (fixture.has(name)) {
            fixture.check(name, value, fixture.middleTolerance());
        }
    }
}
