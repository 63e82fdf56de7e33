package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Weights;
import org.partbrush.train.SupportTokens;
import org.partbrush.train.loss.PartLoss;

/** The training losses of PartNet with their gradients. */
final class PartNetTrainingChecks {

    private static final double GRADIENT_SHARE = 1e-3;
    private static final double GRADIENT_FLOOR = 1e-6;
    private static final int SIDE = 64;

    private PartNetTrainingChecks() {}

    static void losses(FixtureCase fixture) throws IOException {
        try (Weights weights = new Weights(fixture.manager())) {
            PartNet net = new PartNet(PartNetChecks.shape(fixture.config()), weights);
            fixture.load(weights);
            Pass pass = fixture.pass();
            int[] slots = Arrays.stream(fixture.longs("rng.channel_permutation"))
                    .mapToInt(Math::toIntExact)
                    .toArray();
            NDArray target = target(fixture, slots);
            int replaced = Math.toIntExact(fixture.longs("rng.replaced_support")[0]);
            Gradients.backward(weights, () -> {
                SupportTokens tokens = SupportTokens.of(fixture.manager(), pass, net, supports(fixture), slots);
                NDArray query =
                        net.encodeShape(pass, fixture.array("in.silhouette").squeeze(1));
                NDArray inferred = tokens.infer(pass, net, query);
                NDArray copied =
                        tokens.replace(pass, net, replaced, query, target).infer(pass, net, query);
                NDArray total =
                        bothLosses(fixture, "pre", inferred, target).add(bothLosses(fixture, "rec", copied, target));
                fixture.check("mid.x_syn", inferred, fixture.middleTolerance());
                fixture.check("mid.x_rec", copied, fixture.middleTolerance());
                fixture.check("out.L_total", total);
                return total;
            });
            fixture.checkState(weights, GRADIENT_SHARE, GRADIENT_FLOOR);
        }
    }

    private static NDArray bothLosses(FixtureCase fixture, String name, NDArray logits, NDArray target) {
        NDArray known = target.onesLike();
        fixture.check("out.L_" + name + "_bce", PartLoss.binary(logits, target, known));
        fixture.check("out.L_" + name + "_ce", PartLoss.softmax(logits, target, known));
        return PartLoss.of(logits, target, known);
    }

    /** One-hot truth whose channel k is the part {@code slots[k]}: BxKx64x64. */
    private static NDArray target(FixtureCase fixture, int[] slots) {
        NDArray oneHot = PartNet.oneHot(fixture.array("in.gt_labels"), slots.length);
        NDArray order =
                fixture.manager().create(Arrays.stream(slots).asLongStream().toArray());
        return oneHot.swapAxes(0, 1).get(order).swapAxes(0, 1).toType(DataType.FLOAT32, false);
    }

    /** The supports of each sample, as if it were a category of its own. */
    private static List<List<byte[]>> supports(FixtureCase fixture) {
        long[] shape = fixture.tensor("in.supports_of_each_sample").shape();
        byte[] labels = LossChecks.bytes(fixture.array("in.supports_of_each_sample"));
        int pixels = SIDE * SIDE;
        List<List<byte[]>> supports = new ArrayList<>();
        int at = 0;
        for (int b = 0; b < shape[0]; b++) {
            List<byte[]> ofSample = new ArrayList<>();
            for (int i = 0; i < shape[1]; i++, at += pixels) {
                ofSample.add(Arrays.copyOfRange(labels, at, at + pixels));
            }
            supports.add(ofSample);
        }
        return supports;
    }
}
