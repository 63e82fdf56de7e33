package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TorchTest {

    private static final int GARBAGE = 0x7A000000;

    /** The gradient of a function at 2 when Java's memory is collected and used again before the backward pass. */
    private static float gradient(UnaryOperator<NDArray> function) {
        try (NDManager manager = Torch.newManager()) {
            NDArray x = Torch.aligned(manager.create(new float[] {2}));
            x.setRequiresGradient(true);
            try (GradientCollector collector = Torch.engine().newGradientCollector()) {
                NDArray y = function.apply(x);
                System.gc();
                for (int i = 0; i < 400; i++) {
                    ByteBuffer.allocateDirect(4 + i % 64).putInt(0, GARBAGE);
                }
                collector.backward(y.sum());
            }
            return x.getGradient().getFloat();
        }
    }

    @Test
    void theGradientOfAProductWithANumberSurvivesTheCollector() {
        assertEquals(3, gradient(x -> Torch.times(x, 3)));
    }

    @Test
    void theGradientOfALowerBoundSurvivesTheCollector() {
        assertEquals(1, gradient(x -> Torch.atLeast(x, 1)));
    }
}
