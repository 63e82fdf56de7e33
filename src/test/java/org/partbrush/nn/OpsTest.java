package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The op library where the reference cases do not reach: constants, bfloat16, memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpsTest {

    /** Eight bits of mantissa: relative error of one rounding is 2^-9. */
    private static final double BFLOAT16_SHARE = 0.01;

    private NDManager manager;
    private Ops ops;

    @BeforeAll
    void load() {
        manager = Torch.newManager();
        ops = new Ops(manager);
        Torch.engine().setRandomSeed(1);
    }

    @AfterAll
    void close() {
        ops.close();
        manager.close();
    }

    @Test
    void instanceNormOfAConstantIsExactlyZero() {
        NDArray constant = manager.full(new Shape(1, 2, 5, 7), 0.1f);

        assertArrayEquals(new float[70], ops.instanceNorm(constant).toFloatArray());
    }

    @Test
    void bilinearDoublingIsBilinearResizing() {
        NDArray x = manager.randomNormal(new Shape(2, 3, 5, 4));

        assertArrayEquals(
                ops.bilinear(x, 10, 8).toFloatArray(), ops.doubleBilinear(x).toFloatArray(), 1e-6f);
    }

    @Test
    void bfloat16ConvolutionIsCloseToFloat32() {
        NDArray x = manager.randomNormal(new Shape(1, 16, 12, 10));
        NDArray weight = manager.randomNormal(new Shape(8, 16, 3, 3)).div(12);
        NDArray bias = manager.randomNormal(new Shape(8));

        NDArray exact = ops.conv(x, weight, bias);
        NDArray rounded = ops.toFloat32(ops.conv(ops.toBfloat16(x), weight, bias));

        assertEquals(exact.getShape(), rounded.getShape());
        assertEquals(0, relativeDifference(rounded, exact), BFLOAT16_SHARE);
    }

    @Test
    void gradientsReachFloat32WeightsThroughBfloat16() {
        NDArray x = manager.randomNormal(new Shape(2, 4, 8, 8));
        NDArray weight = manager.randomNormal(new Shape(6, 4, 3, 3));
        NDArray bias = manager.zeros(new Shape(6));

        NDArray exact = gradient(weight, w -> ops.conv(x, w, bias));
        NDArray rounded = gradient(weight, w -> ops.toFloat32(ops.conv(ops.toBfloat16(x), w, bias)));

        assertEquals(0, relativeDifference(rounded, exact), 2 * BFLOAT16_SHARE);
    }

    @Test
    void thePowerIterationFindsTheLargestSingularValue() {
        NDArray weight = manager.create(new float[] {3, 0, 0, 0, 1, 0}, new Shape(2, 3, 1, 1));
        NDArray u = manager.create(new float[] {0.6f, 0.8f});
        NDArray v = manager.zeros(new Shape(3));
        for (int i = 0; i < 20; i++) {
            ops.powerIteration(weight, u, v);
        }

        assertArrayEquals(
                new float[] {1, 0, 0, 0, 1 / 3f, 0},
                ops.spectralWeight(weight, u, v).toFloatArray(),
                1e-5f);
    }

    @Test
    void resultsBelongToTheManagerOfTheActivation() {
        NDArray weight = manager.ones(new Shape(1, 1, 3, 3));
        NDArray bias = manager.zeros(new Shape(1));
        try (NDManager local = manager.newSubManager()) {
            NDArray y = ops.conv(local.ones(new Shape(1, 1, 4, 4)), weight, bias);

            assertEquals(local, y.getManager());
        }
    }

    /** Of the mean square of a function of the weights, at a copy of them. */
    private static NDArray gradient(NDArray weight, UnaryOperator<NDArray> function) {
        NDArray copy = weight.duplicate();
        copy.setRequiresGradient(true);
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            collector.backward(function.apply(copy).square().mean());
        }
        return copy.getGradient();
    }

    private static double relativeDifference(NDArray found, NDArray expected) {
        return found.sub(expected).norm().getFloat() / expected.norm().getFloat();
    }
}
