package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partbrush.nn.Generator;
import org.partbrush.nn.GeneratorBlock;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.Normalization;
import org.partbrush.nn.PartInjection;
import org.partbrush.nn.PartInput;
import org.partbrush.nn.PartSemanticModulation;
import org.partbrush.nn.PartSource;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Spade;
import org.partbrush.nn.SpectralFolding;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;
import tools.jackson.databind.JsonNode;

/** The generator, whole and in pieces. */
final class GeneratorChecks {

    /** Gradients of the residual block agree within this share of their largest value, plus the floor. */
    private static final double GRADIENT_SHARE = 5e-4;

    private static final double GRADIENT_FLOOR = 1e-4;
    private static final int PAPER_HIDDEN = 128;

    private GeneratorChecks() {}

    static void partModulation(FixtureCase fixture) throws IOException {
        JsonNode config = fixture.config();
        try (Weights weights = new Weights(fixture.manager())) {
            int kernel = config.path("spade_ks").asInt();
            PartSemanticModulation modulation = new PartSemanticModulation(
                    weights.root(),
                    config.path("norm_nc").asInt(),
                    1,
                    config.path("noise_nc").asInt(),
                    kernel);
            fixture.load(weights);
            fixture.check("out.y", modulation.forward(fixture.pass(), fixture.array("in.x"), partInput(fixture)));
            fixture.checkState(weights, 0, 0);
        }
    }

    static void spade(FixtureCase fixture) throws IOException {
        JsonNode config = fixture.config();
        try (Weights weights = new Weights(fixture.manager())) {
            int channels = config.path("norm_nc").asInt();
            boolean isInstance = config.path("param_free_norm").asString("").equals("instance");
            Spade spade = new Spade(
                    weights.root(),
                    isInstance ? Normalization.instance() : Normalization.batch(weights.root(), channels),
                    channels,
                    config.path("label_nc").asInt(),
                    config.path("nhidden").asInt(PAPER_HIDDEN),
                    config.path("spade_ks").asInt());
            fixture.load(weights);
            fixture.check("out.y", spade.forward(fixture.pass(), fixture.array("in.x"), fixture.array("in.seg")));
        }
    }

    static void block(FixtureCase fixture) throws IOException {
        JsonNode config = fixture.config();
        GeneratorConfig shape = paperConfig(1, config.path("semantic_nc").asInt(), config);
        try (Weights weights = new Weights(fixture.manager())) {
            GeneratorBlock block = new GeneratorBlock(
                    weights.root(),
                    config.path("fin").asInt(),
                    config.path("fout").asInt(),
                    config.path("semantic_nc").asInt() + config.path("z_dim").asInt(),
                    shape);
            fixture.load(weights);
            Pass pass = fixture.pass();
            NDArray seg = fixture.array("in.seg");
            if (!fixture.has("in.grad_probe")) {
                fixture.check("out.y", block.forward(pass, fixture.array("in.x"), seg, partInput(fixture)));
                return;
            }
            NDArray x = fixture.arrayWithGradient("in.x");
            NDArray part = fixture.arrayWithGradient("in.part");
            NDArray noise = fixture.arrayWithGradient("in.part_noise");
            PartInput parts = new PartInput(part, fixture.array("in.mask"), noise);
            Gradients.backward(weights, () -> {
                NDArray y = block.forward(pass, x, seg, parts);
                fixture.check("out.y", y);
                return y.mul(fixture.array("in.grad_probe")).sum();
            });
            fixture.checkGradient("grad.x", x, GRADIENT_SHARE, GRADIENT_FLOOR);
            fixture.checkGradient("grad.part", part, GRADIENT_SHARE, GRADIENT_FLOOR);
            fixture.checkGradient("grad.part_noise", noise, GRADIENT_SHARE, GRADIENT_FLOOR);
            fixture.checkState(weights, GRADIENT_SHARE, GRADIENT_FLOOR);
        }
    }

    private static PartInput partInput(FixtureCase fixture) {
        return new PartInput(
                fixture.array("in.part"),
                fixture.has("in.mask") ? fixture.array("in.mask") : null,
                fixture.array("in.part_noise"));
    }

    /** The paper's kind of generator in the sizes of a case. */
    static GeneratorConfig paperConfig(int partChannels, int classes, JsonNode config) {
        return new GeneratorConfig(
                classes,
                PartSource.FEATURES,
                partChannels,
                PartInjection.PSM,
                true,
                true,
                false,
                config.path("channels_G").asInt(1),
                config.path("num_res_blocks").asInt(6),
                config.path("z_dim").asInt(),
                PAPER_HIDDEN,
                config.path("spade_ks").asInt(3),
                true);
    }

    static void full(FixtureCase fixture) throws IOException {
        JsonNode config = fixture.config();
        Map<String, WeightTensor> weights = fixture.weights("w.");
        int partChannels =
                Math.toIntExact(fixture.tensor("w.conv_part.0.weight").shape()[1]);
        GeneratorConfig shape =
                paperConfig(partChannels, config.path("semantic_nc").asInt(), config);
        for (JsonNode io : config.path("io")) {
            String in = "in." + io.path("tag").asString() + ".";
            NDArray mask =
                    fixture.array(in + "part_logits").argMax(1).expandDims(1).gt(0);
            GeneratorInput input = new GeneratorInput(
                    fixture.array(in + "label"),
                    fixture.array(in + "z"),
                    fixture.array(in + "part_fea"),
                    mask.toType(DataType.FLOAT32, false),
                    fixture.array(in + "part_noise"));
            checkImage(fixture, shape, weights, io, input);
            checkImage(fixture, shape.folded(), SpectralFolding.fold(weights), io, input);
        }
    }

    static void street(FixtureCase fixture) throws IOException {
        JsonNode c = fixture.config();
        GeneratorConfig shape = new GeneratorConfig(
                c.path("semanticClasses").asInt(),
                PartSource.valueOf(c.path("partSource").asString()),
                c.path("partChannels").asInt(),
                PartInjection.valueOf(c.path("partInjection").asString()),
                c.path("partNorm").asBoolean(),
                c.path("shapeNoise").asBoolean(),
                c.path("psmChannels").asString().equals("C"),
                c.path("channels").asInt(),
                c.path("blocks").asInt(),
                c.path("noiseChannels").asInt(),
                c.path("spadeHidden").asInt(),
                c.path("spadeKernel").asInt(),
                c.path("spectralNorm").asBoolean());
        Map<String, WeightTensor> plain = fixture.weights("w.");
        Map<String, WeightTensor> folded = new LinkedHashMap<>(SpectralFolding.fold(plain));
        folded.replaceAll((name, ours) -> fixture.has("folded." + name) ? fixture.tensor("folded." + name) : ours);
        for (JsonNode io : c.path("io")) {
            String in = "in." + io.path("tag").asString() + ".";
            boolean isPerRegion = io.path("z").asString().equals("region");
            NDArray z = isPerRegion ? regionNoise(fixture, in) : fixture.array(in + "z");
            GeneratorInput input =
                    new GeneratorInput(fixture.array(in + "label"), z, fixture.array(in + "part"), null, null);
            checkImage(fixture, shape, plain, io, input);
            checkImage(fixture, shape.folded(), SpectralFolding.fold(plain), io, input);
            checkImage(fixture, shape.folded(), folded, io, input);
        }
    }

    /** z of every pixel: the row of its region, N x Z x H x W. */
    private static NDArray regionNoise(FixtureCase fixture, String in) {
        NDArray region = fixture.array(in + "region").toType(DataType.INT64, false);
        Shape s = region.getShape();
        NDArray rows = fixture.array(in + "z").get(region.reshape(-1));
        return rows.reshape(s.get(0), s.get(2), s.get(3), -1).transpose(0, 3, 1, 2);
    }

    private static void checkImage(
            FixtureCase fixture,
            GeneratorConfig shape,
            Map<String, WeightTensor> values,
            JsonNode io,
            GeneratorInput input)
            throws IOException {
        String tag = io.path("tag").asString();
        double atol = fixture.middleTolerance();
        try (NDManager manager = fixture.manager().newSubManager();
                Weights weights = new Weights(manager)) {
            Generator generator = new Generator(shape, weights);
            weights.load(values);
            Pass pass = fixture.pass().with((stage, value) -> {
                String name = "mid." + tag + "." + stage;
                if (fixture.has(name)) {
                    fixture.check(name, firstRows(value, fixture.tensor(name)), atol);
                }
            });
            fixture.check("out." + tag + ".image", generator.forward(pass, input));
        }
    }

    /** Some cases keep the first image of a batch only. */
    private static NDArray firstRows(NDArray value, WeightTensor expected) {
        long rows = expected.shape()[0];
        return value.get("0:" + rows);
    }
}
