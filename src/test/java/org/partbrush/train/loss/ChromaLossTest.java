package org.partbrush.train.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.Torch;

class ChromaLossTest {

    /** Of one pixel. */
    private static NDArray image(NDManager manager, float red, float green, float blue) {
        return manager.create(new float[] {red, green, blue}, new Shape(1, 3, 1, 1));
    }

    @Test
    void brightnessDoesNotCount() {
        try (NDManager manager = Torch.newManager()) {
            NDArray dark = image(manager, -0.5f, -0.4f, -0.3f);
            NDArray bright = image(manager, 0.3f, 0.4f, 0.5f);
            assertEquals(0, ChromaLoss.of(dark, bright).getFloat(), 1e-6);
        }
    }

    @Test
    void redAndGreenCount() {
        try (NDManager manager = Torch.newManager()) {
            NDArray grey = image(manager, 0, 0, 0);
            assertEquals(
                    (0.4 + 0.2) / 2,
                    ChromaLoss.of(image(manager, 0.4f, 0, 0), grey).getFloat(),
                    1e-6);
            assertEquals(
                    0.4 / 2, ChromaLoss.of(image(manager, 0, 0.4f, 0), grey).getFloat(), 1e-6);
        }
    }

    @Test
    void itsGradientKeepsTheBrightness() {
        try (NDManager manager = Torch.newManager()) {
            NDArray ours = image(manager, 0.4f, 0.1f, 0);
            ours.setRequiresGradient(true);
            try (GradientCollector collector = Torch.engine().newGradientCollector()) {
                collector.backward(ChromaLoss.of(ours, image(manager, 0, 0, 0)));
            }
            assertArrayEquals(
                    new float[] {0.75f, -0.5f, -0.25f}, ours.getGradient().toFloatArray(), 1e-6f);
        }
    }
}
