package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.partbrush.nn.CrossAttention;
import org.partbrush.nn.EncodedSupports;
import org.partbrush.nn.PartDecoder;
import org.partbrush.nn.PartEncoder;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.nn.Weights;
import tools.jackson.databind.JsonNode;

/** PartNet, whole and in pieces. */
final class PartNetChecks {

    /** Labels are compared only where the two best logits differ by more. */
    private static final float CLEAR_LEAD = 1e-3f;

    private PartNetChecks() {}

    static void crossAttention(FixtureCase fixture) throws IOException {
        JsonNode config = fixture.config();
        try (Weights weights = new Weights(fixture.manager())) {
            CrossAttention layer =
                    new CrossAttention(weights.root(), config.path("dim").asInt());
            fixture.load(weights);
            int supports = config.path("n_support").asInt();
            NDArray images = supportTokens(fixture, "image", supports);
            NDArray masks =
                    config.path("image_mask_split").asBoolean() ? supportTokens(fixture, "mask", supports) : images;
            NDArray query = fixture.array("in.query");
            NDArray result = layer.forward(
                    fixture.pass(),
                    PartNet.tokens(query).expandDims(1),
                    layer.keys(fixture.pass(), images),
                    layer.values(fixture.pass(), masks));
            fixture.check("out.y", result.squeeze(1).swapAxes(1, 2).reshape(query.getShape()));
        }
    }

    /** Tokens of all supports, one after the other: B x 1 x (n*T) x D. */
    private static NDArray supportTokens(FixtureCase fixture, String kind, int supports) {
        NDList tokens = new NDList();
        for (int i = 0; i < supports; i++) {
            tokens.add(PartNet.tokens(fixture.array("in.support" + i + "." + kind)));
        }
        return NDArrays.concat(tokens, 1).expandDims(1);
    }

    static void encoder(FixtureCase fixture) throws IOException {
        JsonNode config = fixture.config();
        PartNetConfig shape = shape(config, List.of("any"), 1, 3);
        try (Weights weights = new Weights(fixture.manager())) {
            PartEncoder encoder =
                    new PartEncoder(weights.root(), config.path("input_dim").asInt(), shape);
            fixture.load(weights);
            fixture.check("out.y", encoder.forward(fixture.pass(), fixture.array("in.x")));
        }
    }

    static void decoder(FixtureCase fixture) throws IOException {
        try (Weights weights = new Weights(fixture.manager())) {
            PartDecoder decoder = new PartDecoder(weights.root(), shape(fixture.config(), List.of("any"), 1, 3));
            fixture.load(weights);
            fixture.check("out.y", decoder.forward(fixture.pass(), fixture.array("in.x")));
        }
    }

    static void full(FixtureCase fixture) throws IOException {
        PartNetConfig shape = shape(fixture.config());
        try (Weights weights = new Weights(fixture.manager())) {
            PartNet net = new PartNet(shape, weights);
            fixture.load(weights);
            EncodedSupports supports =
                    net.encodeSupports(fixture.pass(), fixture.array("in.support_labels"), shape.parts());
            PartNet.Output output = net.forward(
                    fixture.pass(),
                    fixture.array("in.silhouette").squeeze(1),
                    supports,
                    fixture.array("in.cat_index").toType(DataType.INT64, false));
            fixture.check("out.x_syn", output.logits());
            fixture.check("out.x_fea_first2", output.features().get("0:2"));
            fixture.check("labels", clearDifferences(fixture, output.logits()), new float[] {0});
        }
    }

    /** How many pixels have another label although the reference was sure of its own. */
    private static float[] clearDifferences(FixtureCase fixture, NDArray logits) {
        NDArray best = fixture.array("out.x_syn").topK(2, 1).get(0);
        NDArray sure = best.get(":,0").sub(best.get(":,1")).gt(CLEAR_LEAD);
        NDArray differs = logits.argMax(1).toType(DataType.FLOAT32, false).neq(fixture.array("out.part_labels"));
        return differs.logicalAnd(sure).toType(DataType.FLOAT32, false).sum().toFloatArray();
    }

    /** The shape of a whole PartNet. */
    static PartNetConfig shape(JsonNode config) {
        List<String> categories = new ArrayList<>();
        config.path("categorys").forEach(c -> categories.add(c.asString()));
        return shape(
                config,
                categories,
                config.path("n_support").asInt(),
                config.path("n_att_layers").asInt(3));
    }

    private static PartNetConfig shape(JsonNode config, List<String> categories, int supports, int layers) {
        List<Integer> widths = new ArrayList<>();
        config.path("chs").forEach(w -> widths.add(w.asInt()));
        return new PartNetConfig(
                categories,
                widths,
                supports,
                config.path("gt_dim").asInt(9),
                layers,
                config.path("ms_feature").asBoolean(true));
    }
}
