package org.partbrush.train.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Torch;

class ColourLossTest {

    private static final Shape SHAPE = new Shape(1, 1, 8, 16);

    /** An even left square and a right one of stripes, brighter by as much as they are darker in between. */
    private static NDArray image(NDManager manager, float left, float stripes) {
        float[] values = new float[8 * 16];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 16 < 8 ? left : i % 2 == 0 ? stripes : -stripes;
        }
        return manager.create(values, SHAPE);
    }

    @Test
    void colourCountsAndTextureDoesNot() {
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            NDArray plain = image(manager, 0, 0);

            assertEquals(0, ColourLoss.of(ops, plain, image(manager, 0, 0.7f)).getFloat(), 1e-6f);
            assertEquals(
                    0.2f, ColourLoss.of(ops, plain, image(manager, 0.4f, 0.7f)).getFloat(), 1e-6f);
        }
    }

    @Test
    void itsGradientMovesAllPixelsOfASquareTheSameWay() {
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            NDArray ours = image(manager, 0.5f, 0.7f);
            ours.setRequiresGradient(true);
            try (GradientCollector collector = Torch.engine().newGradientCollector()) {
                collector.backward(ColourLoss.of(ops, ours, image(manager, 0, 0.7f)));
            }
            float[] gradient = ours.getGradient().toFloatArray();

            assertEquals(1f / (8 * 16), gradient[0], 1e-6f);
            assertEquals(gradient[0], gradient[3 * 16 + 5], 1e-6f);
            assertEquals(0, gradient[12], 1e-6f);
        }
    }
}
