package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.partbrush.nn.Parameter;
import org.partbrush.nn.Scope;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;
import org.partbrush.train.optim.Adam;
import org.partbrush.train.optim.Ema;
import tools.jackson.databind.JsonNode;

/** Steps of the optimiser and of the moving average. */
final class OptimizerChecks {

    /** The first steps move every weight by about the rate: where a gradient is noise, so is the step. */
    private static final float NOISE = 1e-6f;

    private OptimizerChecks() {}

    /** A convolution that learns by the mean squared error, step by step. */
    static void adam(FixtureCase fixture) throws IOException {
        JsonNode config = fixture.config();
        try (Weights weights = declare(fixture, "w.")) {
            Adam adam = new Adam(
                    fixture.manager(),
                    weights,
                    config.path("beta1").asDouble(),
                    config.path("beta2").asDouble(),
                    config.path("eps").asDouble());
            weights.requireGradients(true);
            for (int i = 1; fixture.has("in.x" + i); i++) {
                step(fixture, weights, i);
                adam.step(config.path("lr").asDouble());
                checkStep(fixture, weights, adam, i);
            }
        }
    }

    private static void step(FixtureCase fixture, Weights weights, int number) {
        NDArray x = fixture.array("in.x" + number);
        NDArray target = fixture.array("in.target" + number);
        Gradients.backward(() -> {
            NDArray kernel = weights.get("weight").array();
            NDArray y = fixture.has("w.bias")
                    ? fixture.ops().conv(x, kernel, weights.get("bias").array())
                    : fixture.ops().conv(x, kernel);
            NDArray loss = y.sub(target).square().mean();
            fixture.check("out.loss" + number, loss);
            return loss;
        });
        for (Parameter parameter : weights.all()) {
            fixture.checkGradient(
                    "grad.step" + number + "." + parameter.name(),
                    parameter.array(),
                    0,
                    fixture.tally().atol());
        }
    }

    private static void checkStep(FixtureCase fixture, Weights weights, Adam adam, int number) {
        String after = "after.step" + number + ".";
        Map<String, WeightTensor> state = adam.save();
        for (Parameter parameter : weights.all()) {
            String name = parameter.name();
            checkMoment(fixture, after + "exp_avg." + name, Objects.requireNonNull(state.get("first." + name)));
            checkMoment(fixture, after + "exp_avg_sq." + name, Objects.requireNonNull(state.get("second." + name)));
            float[] expected = fixture.array(after + name).toFloatArray();
            float[] found = parameter.array().toFloatArray();
            for (int step = 1; step <= number; step++) {
                float[] gradient =
                        fixture.array("grad.step" + step + "." + name).toFloatArray();
                for (int i = 0; i < found.length; i++) {
                    found[i] = Math.abs(gradient[i]) > NOISE ? found[i] : expected[i];
                }
            }
            fixture.check(after + name, found, expected);
        }
    }

    private static void checkMoment(FixtureCase fixture, String name, WeightTensor moment) {
        if (fixture.has(name)) {
            fixture.check(name, moment.toFloats(), fixture.tensor(name).toFloats());
        }
    }

    static void ema(FixtureCase fixture) throws IOException {
        try (Weights average = declare(fixture, "in.ema.");
                Weights network = declare(fixture, "in.net.")) {
            new Ema(average, fixture.config().path("decay").asDouble(), false).update(network, 0);
            average.all()
                    .forEach(p -> fixture.check("after." + p.name(), p.array().toType(DataType.FLOAT32, true)));
        }
    }

    /** The tensors of a case below a prefix, as if they were a network's; integers as counters. */
    private static Weights declare(FixtureCase fixture, String prefix) throws IOException {
        Weights weights = new Weights(fixture.manager());
        Scope root = weights.root();
        Map<String, WeightTensor> tensors = fixture.weights(prefix);
        tensors.forEach((name, tensor) -> {
            if (tensor.type() == WeightTensor.DType.I64) {
                root.counter(name);
            } else {
                root.parameter(name, tensor.shape());
            }
        });
        weights.load(tensors);
        return weights;
    }
}
