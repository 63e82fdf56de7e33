package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partbrush.nn.EncodedSupports;
import org.partbrush.nn.Generator;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.ObjectCrop;
import org.partbrush.nn.PartCanvas;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.nn.Pass;
import org.partbrush.nn.SpectralFolding;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;
import tools.jackson.databind.JsonNode;

/** The whole way from maps to the image: crop, PartNet, compose, generator. */
final class EndToEndChecks {

    /** Where a generator's checkpoint keeps PartNet. */
    static final String PARTNET = "partnet.model.";

    private static final int PAPER_LAYERS = 3;

    private EndToEndChecks() {}

    static void small(FixtureCase fixture) throws IOException {
        images(fixture, fixture.weights("w."));
    }

    /** Compares images of a generator's state dict that has PartNet's in it, as it is and folded. */
    static void images(FixtureCase fixture, Map<String, WeightTensor> state) throws IOException {
        Map<String, WeightTensor> partNet = new LinkedHashMap<>();
        Map<String, WeightTensor> generator = new LinkedHashMap<>();
        state.forEach((name, tensor) -> {
            if (name.startsWith(PARTNET)) {
                partNet.put(name.substring(PARTNET.length()), tensor);
            } else {
                generator.put(name, tensor);
            }
        });
        GeneratorConfig shape = generatorConfig(fixture);
        image(fixture, shape, weights -> weights.load(generator), weights -> weights.load(partNet));
        Map<String, WeightTensor> folded = SpectralFolding.fold(generator);
        image(fixture, shape.folded(), weights -> weights.load(folded), weights -> weights.load(partNet));
    }

    /** Weights are made by the case's formula; only the vectors of the power iteration are stored. */
    static void fullSize(FixtureCase fixture) throws IOException {
        image(
                fixture,
                generatorConfig(fixture),
                weights -> ProceduralWeights.fill(fixture, weights, ""),
                weights -> ProceduralWeights.fill(fixture, weights, PARTNET));
    }

    /** Gives a network its values. */
    private interface Filling {
        void fill(Weights weights) throws IOException;
    }

    private static void image(FixtureCase fixture, GeneratorConfig shape, Filling forGenerator, Filling forPartNet)
            throws IOException {
        try (NDManager manager = fixture.manager().newSubManager();
                Weights weights = new Weights(manager);
                Weights partWeights = new Weights(manager)) {
            Generator generator = new Generator(shape, weights);
            PartNet partNet = new PartNet(partNetConfig(fixture), partWeights);
            forGenerator.fill(weights);
            forPartNet.fill(partWeights);
            List<PartCanvas> canvases = canvases(fixture, manager, partNet);
            NDArray features = joined(canvases.stream().map(PartCanvas::features));
            NDArray logits = joined(canvases.stream().map(PartCanvas::logits));
            NDArray mask = joined(canvases.stream().map(PartCanvas::mask));
            Middle middle = new Middle(fixture);
            middle.parts(features, logits, mask);
            if (fixture.has("out.part_logits")) {
                fixture.check("out.part_logits", logits);
            }
            Pass pass = fixture.pass().with(middle::stage);
            GeneratorInput input = new GeneratorInput(
                    fixture.array("in.label"), fixture.array("in.z"), features, mask, fixture.array("in.part_noise"));
            fixture.check("out.image", generator.forward(pass, input));
        }
    }

    private static NDArray joined(Stream<NDArray> maps) {
        return NDArrays.concat(new NDList(maps.toList()), 0);
    }

    /** The composed parts of every image. */
    private static List<PartCanvas> canvases(FixtureCase fixture, NDManager manager, PartNet partNet) {
        Pass pass = fixture.pass();
        EncodedSupports supports = partNet.encodeSupports(
                pass, fixture.array("in.support_labels"), partNet.config().parts());
        NDArray maps = fixture.array("in.instance_map");
        Shape size = maps.getShape().slice(2);
        boolean areIdsFull =
                fixture.config().path("dataset_mode").asString("cityscapes").startsWith("cityscapes");
        List<long[]> rows = CropChecks.rows(fixture.longs("in.crop_params"));
        long[] counts = fixture.longs("in.ins_num");
        List<PartCanvas> canvases = new ArrayList<>();
        for (int b = 0, perImage = rows.size() / counts.length; b < counts.length; b++) {
            PartCanvas canvas = new PartCanvas(
                    manager,
                    partNet.config().parts() * partNet.config().widths().get(1),
                    partNet.config().parts(),
                    size);
            for (long[] row : rows.subList(b * perImage, b * perImage + (int) counts[b])) {
                long id = areIdsFull ? row[0] : row[0] % CropChecks.IDS_PER_CATEGORY;
                NDArray mask = maps.get(b + ":" + (b + 1)).eq(id).toType(DataType.FLOAT32, false);
                ObjectCrop crop = new ObjectCrop(
                        fixture.ops(), CropChecks.box(row).widened((int) size.get(0), (int) size.get(1)));
                NDArray silhouette = crop.cut(mask);
                int category =
                        partNet.config().categories().indexOf(Long.toString(row[0] / CropChecks.IDS_PER_CATEGORY));
                NDArray index = manager.create(new long[] {category});
                canvas.paste(crop, silhouette, partNet.forward(pass, silhouette.squeeze(1), supports, index));
            }
            canvases.add(canvas);
        }
        return canvases;
    }

    private static GeneratorConfig generatorConfig(FixtureCase fixture) {
        JsonNode config = fixture.config();
        PartNetConfig partNet = partNetConfig(fixture);
        return GeneratorChecks.paperConfig(
                partNet.parts() * config.path("part_nc").asInt(),
                config.path("semantic_nc").asInt(),
                config);
    }

    private static PartNetConfig partNetConfig(FixtureCase fixture) {
        JsonNode config = fixture.config();
        List<String> categories = new ArrayList<>();
        config.path("categorys").forEach(c -> categories.add(c.asString()));
        List<Integer> widths = new ArrayList<>();
        config.path("partnet_chs").forEach(w -> widths.add(w.asInt()));
        return new PartNetConfig(
                categories,
                widths,
                config.path("n_support").asInt(),
                config.path("part_dim").asInt(9),
                config.path("n_att_layers").asInt(PAPER_LAYERS),
                true);
    }

    /** Intermediate maps, of which cases keep a corner, every fourth pixel or the means of the channels. */
    private record Middle(FixtureCase fixture) {

        void parts(NDArray features, NDArray logits, NDArray mask) {
            stage("composed_fea", features);
            if (fixture.has("mid.part_logits_sub4")) {
                check("mid.part_logits_sub4", logits.get(new NDIndex(":,:,::4,::4")));
            }
            if (fixture.has("mid.part_mask")) {
                check("mid.part_mask", mask);
            }
        }

        void stage(String stage, NDArray value) {
            String name = "mid." + stage;
            if (fixture.has(name)) {
                check(name, value);
            }
            if (fixture.has(name + "_corner")) {
                long[] corner = fixture.tensor(name + "_corner").shape();
                check(name + "_corner", value.get(new NDIndex(":,:{},:{},:{}", corner[1], corner[2], corner[3])));
            }
            if (fixture.has(name + "_channel_mean")) {
                NDArray channels = value.swapAxes(0, 1).reshape(value.getShape().get(1), -1);
                check(name + "_channel_mean", channels.mean(new int[] {1}));
            }
        }

        private void check(String name, NDArray value) {
            fixture.check(name, value, fixture.middleTolerance());
        }
    }
}
