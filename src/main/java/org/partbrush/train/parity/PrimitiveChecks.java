package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.SpectralConv;
import org.partbrush.nn.Weights;
import tools.jackson.databind.JsonNode;

/** The op library: layers, resizing, spectral norm. */
final class PrimitiveChecks {

    private PrimitiveChecks() {}

    static void primitives(FixtureCase fixture) {
        if (fixture.config().has("sizes")) {
            fixture.config().path("sizes").forEach(size -> resize(fixture, size));
        } else {
            layers(fixture);
        }
    }

    private static void resize(FixtureCase fixture, JsonNode size) {
        int out = size.get(1).asInt();
        String name = size.get(0).asInt() + "_" + out;
        NDArray x = fixture.array("in." + name + ".x");
        Ops ops = fixture.ops();
        // The index map of a nearest resize is what it makes of a ramp.
        NDArray ramp = fixture.manager()
                .arange(0f, x.getShape().get(2), 1f)
                .reshape(1, 1, x.getShape().get(2), 1);
        fixture.check("out." + name + ".nearest_index", ops.nearest(ramp, out, 1));
        NDArray smooth = ops.bilinear(x, out, out);
        fixture.check("out." + name + ".bilinear_row0", smooth.get(new NDIndex(":,:,0:3,:")));
        fixture.check("out." + name + ".bilinear_last_row", smooth.get(new NDIndex(":,:,-1,:")));
    }

    private static void layers(FixtureCase fixture) {
        Ops ops = fixture.ops();
        NDArray x = fixture.array("in.x");
        fixture.check(
                "out.conv_transpose_k4s2p1", ops.convUp(x, fixture.array("w.deconv"), fixture.array("w.deconv_bias")));
        fixture.check("out.instance_norm", ops.instanceNorm(x));
        fixture.check("out.upsample2_nearest", ops.doubleNearest(x));
        fixture.check("out.avgpool2", ops.halve(x));
        fixture.check("out.leaky0.2", ops.leakyRelu(x));
        fixture.check("out.quickgelu", ops.quickGelu(x));
        long channels = x.getShape().get(1);
        NDArray mean = fixture.manager().zeros(new Shape(channels));
        NDArray variance = fixture.manager().ones(new Shape(channels));
        fixture.check("out.batch_norm_train", ops.batchNormTraining(x, mean, variance));
        fixture.check("after.running_mean", mean);
        fixture.check("after.running_var", variance);
    }

    static void spectralNorm(FixtureCase fixture) throws IOException {
        JsonNode shape = fixture.config().path("shape");
        try (Weights weights = new Weights(fixture.manager())) {
            SpectralConv conv = new SpectralConv(
                    weights.root(),
                    shape.get(1).asInt(),
                    shape.get(0).asInt(),
                    shape.get(2).asInt(),
                    fixture.has("w.bias"));
            fixture.load(weights);
            NDArray x = fixture.array("in.x");
            Ops ops = fixture.ops();
            Pass eval = Pass.inference(ops, Precision.FLOAT32);
            fixture.check("out.eval.y", conv.forward(eval, x));
            fixture.check("out.eval.weight", weightOf(fixture, weights));
            for (int step = 1; fixture.has("out.train" + step + ".y"); step++) {
                trainingStep(fixture, weights, conv, "train" + step);
            }
            fixture.check("out.eval_after.y", conv.forward(eval, x));
        }
    }

    private static void trainingStep(FixtureCase fixture, Weights weights, SpectralConv conv, String step) {
        Pass training = Pass.training(fixture.ops(), Precision.FLOAT32);
        NDArray x = fixture.array("in.x");
        Gradients.backward(weights, () -> {
            NDArray y = conv.forward(training, x);
            fixture.check("out." + step + ".y", y);
            return y.mul(fixture.array("in.grad_probe")).sum();
        });
        fixture.check("out." + step + ".weight", weightOf(fixture, weights));
        fixture.check("after." + step + ".weight_u", weights.get("weight_u").array());
        fixture.check("after." + step + ".weight_v", weights.get("weight_v").array());
        fixture.checkGradient(
                "grad." + step + ".weight_orig",
                weights.get("weight_orig").array(),
                0,
                fixture.tally().atol());
    }

    private static NDArray weightOf(FixtureCase fixture, Weights weights) {
        return fixture.ops()
                .spectralWeight(
                        weights.get("weight_orig").array(),
                        weights.get("weight_u").array(),
                        weights.get("weight_v").array());
    }
}
