package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.function.UnaryOperator;
import org.partbrush.train.loss.HingeLoss;
import org.partbrush.train.loss.LabelMix;
import org.partbrush.train.loss.SegmentationLoss;
import tools.jackson.databind.JsonNode;

/** Losses and their gradients. */
final class LossChecks {

    private LossChecks() {}

    static void segmentation(FixtureCase fixture) {
        JsonNode config = fixture.config();
        NDArray label = fixture.array("in.label");
        SegmentationLoss loss = new SegmentationLoss(
                config.path("semantic_nc").asInt(),
                config.path("contain_dontcare_label").asBoolean(),
                Double.POSITIVE_INFINITY);
        boolean isBalanced = config.path("balancing").asBoolean();
        NDArray weights =
                isBalanced ? fixture.manager().create(loss.balance(bytes(label)), label.getShape()) : label.onesLike();
        if (isBalanced) {
            fixture.check("out.weight_map", weights);
        }
        NDArray target = label.toType(DataType.INT64, false);
        compare(fixture, "in.logits", "loss_real", "real", x -> SegmentationLoss.real(x, target, weights));
        compare(fixture, "in.logits", "loss_fake", "fake", SegmentationLoss::fake);
    }

    static void hinge(FixtureCase fixture) {
        compare(fixture, "in.pred", "hinge.D_real", "hinge.D_real", HingeLoss::real);
        compare(fixture, "in.pred", "hinge.D_fake", "hinge.D_fake", HingeLoss::fake);
        compare(fixture, "in.pred", "hinge.G", "hinge.G", HingeLoss::generator);
    }

    static void labelMix(FixtureCase fixture) {
        NDArray label = fixture.array("in.label");
        byte[] labels = bytes(label);
        float[] values = drawn(fixture, "rng.classes_present", "rng.bit_of_class")
                .withReferenceQuirk(labels)
                .mask(labels);
        NDArray mask = fixture.manager().create(values, label.getShape());
        fixture.check("out.mask", mask);
        fixture.check("out.mixed", LabelMix.mix(mask, fixture.array("in.real"), fixture.array("in.fake")));
        NDArray mixed = fixture.arrayWithGradient("in.D_mixed");
        NDArray real = fixture.arrayWithGradient("in.D_real");
        NDArray fake = fixture.arrayWithGradient("in.D_fake");
        Gradients.backward(() -> {
            NDArray loss = LabelMix.consistency(mask, mixed, real, fake);
            fixture.check("out.loss_unweighted", loss);
            return loss;
        });
        double atol = fixture.tally().atol();
        fixture.checkGradient("grad.D_mixed", mixed, 0, atol);
        fixture.checkGradient("grad.D_real", real, 0, atol);
        fixture.checkGradient("grad.D_fake", fake, 0, atol);
    }

    /** The bits that the reference drew for the classes present. */
    static LabelMix drawn(FixtureCase fixture, String classes, String bits) {
        boolean[] isReal = new boolean[fixture.config().path("semantic_nc").asInt()];
        long[] present = fixture.longs(classes);
        long[] drawn = fixture.longs(bits);
        for (int i = 0; i < present.length; i++) {
            isReal[(int) present[i]] = drawn[i] == 1;
        }
        return new LabelMix(isReal);
    }

    /** Compares a loss {@code out.NAME} of one input and its gradient {@code grad.NAME}. */
    static void compare(
            FixtureCase fixture, String input, String loss, String gradient, UnaryOperator<NDArray> function) {
        NDArray x = fixture.arrayWithGradient(input);
        Gradients.backward(() -> {
            NDArray value = function.apply(x);
            fixture.check("out." + loss, value);
            return value;
        });
        fixture.checkGradient("grad." + gradient, x, 0, fixture.tally().atol());
    }

    static byte[] bytes(NDArray label) {
        float[] values = label.toFloatArray();
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
