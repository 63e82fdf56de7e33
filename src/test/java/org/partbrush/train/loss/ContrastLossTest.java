package org.partbrush.train.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Torch;

class ContrastLossTest {

    private static final int SIZE = 64;
    private static final int LEFT_HALF = SIZE / 2;

    /** A grey image of columns of one brightness each, in hundredths. */
    private static NDArray columns(NDManager manager, IntUnaryOperator brightness) {
        float[] pixels = new float[3 * SIZE * SIZE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = brightness.applyAsInt(i % SIZE) / 100f;
        }
        return manager.create(pixels, new Shape(1, 3, SIZE, SIZE));
    }

    private static int stripes(int x, int hundredths) {
        return x % 2 == 0 ? hundredths : -hundredths;
    }

    /** A grey image of diagonal lines, two pixels of each brightness after the other, that fall or rise. */
    private static NDArray hatch(NDManager manager, boolean isFalling) {
        float[] pixels = new float[3 * SIZE * SIZE];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % SIZE;
            int y = i / SIZE % SIZE;
            pixels[i] = stripes(Math.floorMod(isFalling ? x - y : x + y, 4) / 2, 20) / 100f;
        }
        return manager.create(pixels, new Shape(1, 3, SIZE, SIZE));
    }

    /** One region in columns below {@code end}, one in the others. */
    private static NDArray regions(NDManager manager, int end) {
        float[] pixels = new float[2 * SIZE * SIZE];
        for (int i = 0; i < pixels.length; i++) {
            boolean isFirst = i < SIZE * SIZE;
            pixels[i] = i % SIZE < end == isFirst ? 1 : 0;
        }
        return manager.create(pixels, new Shape(1, 2, SIZE, SIZE));
    }

    private static double loss(IntUnaryOperator ours, IntUnaryOperator theirs, int end) {
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            return ContrastLoss.of(ops, columns(manager, ours), columns(manager, theirs), regions(manager, end))
                    .getFloat();
        }
    }

    @Test
    void thePlaceOfDetailDoesNotCount() {
        assertEquals(0, loss(x -> stripes(x, 20), x -> stripes(x + 1, 20), SIZE), 1e-5);
        assertEquals(0, loss(x -> stripes(x, 20), x -> 30 + stripes(x, 20), SIZE), 1e-5);
    }

    @Test
    void contrastCountsByItsLogarithmInItsBand() {
        // Columns of one pixel are seen in one of five bands, along columns and both diagonals, as differences of 0.4.
        double half = loss(x -> stripes(x, 10), x -> stripes(x, 20), SIZE);
        assertEquals(3 / 5. * Math.log(0.41 / 0.21) / 5, half, 1e-4);
        assertEquals(3 / 5. * Math.log(0.41 / 0.01) / 5, loss(x -> 0, x -> stripes(x, 20), SIZE), 1e-4);
        assertEquals(half, loss(x -> stripes(x / 8, 10), x -> stripes(x / 8, 20), SIZE), 1e-4);
    }

    @Test
    void aHatchThatRunsTheOtherWayCounts() {
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            NDArray regions = regions(manager, SIZE);
            NDArray falling = hatch(manager, true);
            double same =
                    ContrastLoss.of(ops, falling, hatch(manager, true), regions).getFloat();
            double other = ContrastLoss.of(ops, falling, hatch(manager, false), regions)
                    .getFloat();
            assertEquals(0, same, 1e-5);
            assertTrue(other > 0.2, "it is only " + other);
        }
    }

    @Test
    void aCheckerboardIsSeen() {
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            NDArray board = columns(manager, x -> stripes(x, 20));
            NDArray rows = board.transpose(0, 1, 3, 2);
            NDArray product = board.mul(rows).mul(5);
            NDArray flat = board.zerosLike();
            assertTrue(
                    ContrastLoss.of(ops, flat, product, regions(manager, SIZE)).getFloat() > 0.1);
        }
    }

    @Test
    void theContoursOfRegionsDoNotCount() {
        IntUnaryOperator step = x -> x < LEFT_HALF ? -50 : 50;
        assertEquals(0, loss(step, x -> 0, LEFT_HALF), 1e-5);
        IntUnaryOperator oddStep = x -> x < LEFT_HALF + 1 ? -50 : 50;
        assertEquals(0, loss(oddStep, x -> 0, LEFT_HALF + 1), 1e-5);
        assertTrue(loss(oddStep, x -> 0, SIZE) > 0.1, "a step within a region counts");
    }

    @Test
    void aSmallRegionCountsByTheRootOfItsArea() {
        double whole = loss(x -> 0, x -> stripes(x, 20), SIZE);
        double quarter = loss(x -> 0, x -> x < SIZE / 4 ? stripes(x, 20) : 0, SIZE / 4);
        assertEquals(1 / (1 + Math.sqrt(3)), quarter / whole, 0.05);
    }

    @Test
    void itsGradientAddsContrast() {
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            NDArray ours = columns(manager, x -> stripes(x, 10));
            ours.setRequiresGradient(true);
            try (GradientCollector collector = Torch.engine().newGradientCollector()) {
                collector.backward(
                        ContrastLoss.of(ops, ours, columns(manager, x -> stripes(x, 20)), regions(manager, SIZE)));
            }
            NDArray gradient = ours.getGradient();
            assertTrue(gradient.getFloat(0, 0, 5, 4) < 0, "bright columns should be brighter");
            assertTrue(gradient.getFloat(0, 0, 5, 5) > 0, "dark columns should be darker");
        }
    }
}
