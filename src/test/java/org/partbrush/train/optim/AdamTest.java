package org.partbrush.train.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;

class AdamTest {

    private static final double RATE = 0.1;
    private static final double BETA1 = 0.5;
    private static final double BETA2 = 0.9;

    private final NDManager manager = Torch.newManager();
    private final Weights weights = new Weights(manager);
    private NDArray weight = manager.create(0f);

    @BeforeEach
    void declareOneTensor() throws IOException {
        weights.root().parameter("w", 2);
        weights.load(Map.of("w", WeightTensor.ofFloats(new float[] {1, -2}, 2)));
        weight = weights.get("w").array();
        weights.requireGradients(true);
    }

    @AfterEach
    void free() {
        manager.close();
    }

    /** A loss whose gradient is the given one. */
    private void backward(float... gradient) {
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            collector.backward(weight.mul(manager.create(gradient)).sum());
        }
    }

    /** Adam as the paper writes it, for one number. */
    private static double byHand(double start, double... gradients) {
        double w = start;
        double m = 0;
        double v = 0;
        for (int t = 1; t <= gradients.length; t++) {
            double g = gradients[t - 1];
            m = BETA1 * m + (1 - BETA1) * g;
            v = BETA2 * v + (1 - BETA2) * g * g;
            w -= RATE * (m / (1 - Math.pow(BETA1, t))) / (Math.sqrt(v / (1 - Math.pow(BETA2, t))) + 1e-8);
        }
        return w;
    }

    @Test
    void threeStepsAreThoseOfThePaper() {
        Adam adam = new Adam(manager, weights, BETA1, BETA2);
        float[][] gradients = {{0.3f, -1}, {-0.2f, 4}, {0.7f, 1e-3f}};
        for (float[] gradient : gradients) {
            backward(gradient);
            adam.step(RATE);
        }
        assertArrayEquals(
                new float[] {(float) byHand(1, 0.3f, -0.2f, 0.7f), (float) byHand(-2, -1, 4, 1e-3f)},
                weight.toFloatArray(),
                1e-6f);
    }

    @Test
    void gradientsAreUsedOnce() {
        Adam adam = new Adam(manager, weights, 0, BETA2);
        backward(1, 1);
        adam.step(RATE);
        float[] after = weight.toFloatArray();
        adam.step(RATE);
        assertArrayEquals(after, weight.toFloatArray());
    }

    @Test
    void aLoadedStateGoesOnLikeTheOriginal() throws IOException {
        Adam original = new Adam(manager, weights, BETA1, BETA2);
        backward(0.3f, -1);
        original.step(RATE);
        Adam loaded = new Adam(manager, weights, BETA1, BETA2);
        loaded.load(original.save());
        backward(-0.2f, 4);
        loaded.step(RATE);
        assertEquals(byHand(1, 0.3f, -0.2f), weight.toFloatArray()[0], 1e-6);
    }

    @Test
    void theStateOfAnotherNetworkIsRefused() {
        Adam adam = new Adam(manager, weights, BETA1, BETA2);
        assertThrows(IOException.class, () -> adam.load(Map.of()));
    }
}
