package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.DiscriminatorConfig;
import org.partbrush.nn.Generator;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.Parameter;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.SegmentationDiscriminator;
import org.partbrush.nn.Weights;
import org.partbrush.train.LossWeights;
import org.partbrush.train.ReferenceStep;
import org.partbrush.train.StepMeans;
import org.partbrush.train.Trained;
import org.partbrush.train.loss.SegmentationLoss;
import org.partbrush.train.optim.Adam;
import tools.jackson.databind.JsonNode;

/** A whole iteration of the adversarial training: both losses, all gradients, and the state it leaves behind. */
final class IterationChecks {

    private static final double GRADIENT_SHARE = 2e-3;
    private static final double GRADIENT_FLOOR = 1e-6;

    /** A gradient that is smaller everywhere is rounding noise of what is 0: that of a bias in front of a norm. */
    private static final double NOISE = 1e-5;

    /** Below this share of the largest value a gradient's sign is chance, and Adam's first step with it. */
    private static final double CHANCE_SHARE = 1e-5;

    private IterationChecks() {}

    static void iteration(FixtureCase fixture) throws IOException {
        JsonNode config = fixture.config();
        GeneratorConfig shape = GeneratorChecks.paperConfig(
                Math.toIntExact(fixture.tensor("w.G.conv_part.0.weight").shape()[1]),
                config.path("semantic_nc").asInt(),
                config);
        DiscriminatorConfig judge = DiscriminatorChecks.shape(config, "d_channels", "d_last");
        try (Weights ofGenerator = new Weights(fixture.manager());
                Weights ofDiscriminator = new Weights(fixture.manager())) {
            var generator = trained(fixture, "G", ofGenerator, w -> new Generator(shape, w));
            var discriminator = trained(fixture, "D", ofDiscriminator, w -> new SegmentationDiscriminator(judge, w));
            Pass pass = Pass.training(fixture.ops(), Precision.FLOAT32);
            ReferenceStep step = new ReferenceStep(generator, discriminator, pass, losses(config));
            ReferenceStep.Truth truth = truth(fixture);
            StepMeans means = new StepMeans();
            step.pleaseDiscriminator(truth, input(fixture, "G_step"), (sum, fake, real) -> {}, means);
            learn(fixture, generator, config.path("lr_g").asDouble());
            step.judgeBetter(truth, input(fixture, "D_step"), mixMask(fixture, truth), means);
            learn(fixture, discriminator, config.path("lr_d").asDouble());
            checkState(fixture, generator, config.path("lr_g").asDouble());
            checkState(fixture, discriminator, config.path("lr_d").asDouble());
            checkLosses(fixture, means.take(0));
        }
    }

    private static <N> Trained<N> trained(
            FixtureCase fixture, String name, Weights weights, Function<Weights, N> declare) throws IOException {
        N network = declare.apply(weights);
        weights.load(fixture.weights("w." + name + "."));
        weights.requireGradients(true);
        JsonNode betas = fixture.config().path("betas");
        Adam adam = new Adam(
                fixture.manager(),
                weights,
                betas.path(0).asDouble(),
                betas.path(1).asDouble());
        return new Trained<>(name, network, weights, adam);
    }

    /** The reference's weights of losses; those that cases may leave out have its defaults. */
    private static LossWeights losses(JsonNode config) {
        double labelMix = config.path("no_labelmix").asBoolean(false)
                ? 0
                : config.path("lambda_labelmix").asDouble(0);
        return LossWeights.reference(labelMix);
    }

    private static ReferenceStep.Truth truth(FixtureCase fixture) {
        JsonNode config = fixture.config();
        NDArray label = fixture.array("in.label");
        SegmentationLoss loss = new SegmentationLoss(
                config.path("semantic_nc").asInt(),
                config.path("contain_dontcare_label").asBoolean(true),
                Double.POSITIVE_INFINITY);
        NDArray weights = config.path("balancing").asBoolean(true)
                ? fixture.manager().create(loss.balance(LossChecks.bytes(label)), label.getShape())
                : label.onesLike();
        return new ReferenceStep.Truth(fixture.array("in.image"), label.toType(DataType.INT64, false), weights);
    }

    private static GeneratorInput input(FixtureCase fixture, String half) {
        NDArray mask = fixture.array("in.part_logits").argMax(1).expandDims(1).gt(0);
        return new GeneratorInput(
                fixture.array("in.label"),
                fixture.array("rng." + half + ".z"),
                fixture.array("in.part_fea"),
                mask.toType(DataType.FLOAT32, false),
                fixture.array("rng." + half + ".part_noise"));
    }

    private static @Nullable NDArray mixMask(FixtureCase fixture, ReferenceStep.Truth truth) {
        if (!fixture.has("rng.D_step.labelmix_bits")) {
            return null;
        }
        byte[] labels = LossChecks.bytes(fixture.array("in.label"));
        float[] mask = LossChecks.drawn(fixture, "rng.D_step.labelmix_classes", "rng.D_step.labelmix_bits")
                .withReferenceQuirk(labels)
                .mask(labels);
        return fixture.manager().create(mask, truth.label().getShape());
    }

    /** Compares the gradients, then uses them up. */
    private static void learn(FixtureCase fixture, Trained<?> trained, double rate) {
        for (Parameter p : trained.weights().trainable()) {
            String name = "grad." + trained.name() + "." + p.name();
            if (fixture.has(name) && largest(fixture, name) >= NOISE) {
                fixture.checkGradient(name, p.array(), GRADIENT_SHARE, GRADIENT_FLOOR);
            }
        }
        trained.adam().step(rate);
    }

    private static double largest(FixtureCase fixture, String name) {
        double largest = 0;
        for (float value : fixture.tensor(name).toFloats()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static void checkState(FixtureCase fixture, Trained<?> trained, double rate) {
        for (Parameter p : trained.weights().all()) {
            String name = "after." + trained.name() + "." + p.name();
            if (fixture.has(name) && !p.name().endsWith("num_batches_tracked")) {
                float[] found = p.array().toFloatArray();
                float[] expected = fixture.tensor(name).toFloats();
                String gradient = "grad." + trained.name() + "." + p.name();
                if (fixture.has(gradient)) {
                    forgiveChance(fixture, gradient, found, expected, rate);
                }
                fixture.check(name, found, expected);
            }
        }
    }

    /** Where the gradient's sign is chance, a weight may have moved the other way. */
    private static void forgiveChance(
            FixtureCase fixture, String gradient, float[] found, float[] expected, double rate) {
        float[] values = fixture.tensor(gradient).toFloats();
        double limit = Math.max(CHANCE_SHARE * largest(fixture, gradient), GRADIENT_FLOOR);
        for (int i = 0; i < found.length; i++) {
            boolean isNear = Math.abs(found[i] - expected[i]) <= 2.1 * rate;
            found[i] = Math.abs(values[i]) < limit && isNear ? expected[i] : found[i];
        }
    }

    private static void checkLosses(FixtureCase fixture, Map<String, Double> losses) {
        checkLoss(fixture, "out.loss_G_total", losses.getOrDefault("g_total", 0.0));
        checkLoss(fixture, "out.loss_D_total", losses.getOrDefault("d_total", 0.0));
        checkLoss(fixture, "out.loss_D_labelmix_weighted", losses.getOrDefault("d_mix", 0.0));
        for (String kind : new String[] {"fake", "real"}) {
            double sum = losses.getOrDefault("d_" + kind, 0.0) + losses.getOrDefault("d_global_" + kind, 0.0);
            checkLoss(fixture, "out.loss_D_" + kind, sum);
        }
    }

    private static void checkLoss(FixtureCase fixture, String name, double found) {
        if (fixture.has(name)) {
            fixture.check(
                    name, new float[] {(float) found}, fixture.tensor(name).toFloats());
        }
    }
}
