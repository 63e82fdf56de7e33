package org.partbrush.train.shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partbrush.train.data.StepRandom;

class ShapeBatchTest {

    private static final int PIXELS = PartShape.SAMPLE * PartShape.SAMPLE;
    private static final int[] SLOTS = {4, 0, 2};
    private static final PartBalance ALIKE = PartBalance.of(List.of(), 2, 5, 0);

    /** A shape of one label everywhere. */
    private static PartShape uniform(int label, boolean isPlateOnly) {
        byte[] labels = new byte[PartShape.SIDE * PartShape.SIDE];
        Arrays.fill(labels, (byte) label);
        return new PartShape(1, isPlateOnly, labels);
    }

    /** Target and weight of the central pixel in each channel. */
    private static float[][] centre(PartShape shape) {
        ShapeBatch batch = ShapeBatch.of(List.of(shape), SLOTS, ALIKE, 0, StepRandom.of(1, 1));
        float[][] centre = new float[2][SLOTS.length];
        for (int k = 0; k < SLOTS.length; k++) {
            int at = k * PIXELS + PIXELS / 2 + PartShape.SAMPLE / 2;
            centre[0][k] = batch.target()[at];
            centre[1][k] = batch.weight()[at];
        }
        return centre;
    }

    @Test
    void channelsFollowTheOrderOfTheSlots() {
        assertArrayEquals(new float[] {0, 0, 1}, centre(uniform(2, false))[0]);
        assertArrayEquals(new float[] {1, 1, 1}, centre(uniform(2, false))[1]);
    }

    @Test
    void unknownPixelsCarryNoLoss() {
        assertArrayEquals(new float[] {0, 0, 0}, centre(uniform(255, false))[0]);
        assertArrayEquals(new float[] {0, 0, 0}, centre(uniform(255, false))[1]);
    }

    @Test
    void insideOfPlateShapesOnlyThePlateChannelIsKnown() {
        assertArrayEquals(new float[] {1, 0, 0}, centre(uniform(255, true))[1]);
        assertArrayEquals(new float[] {0, 0, 0}, centre(uniform(255, true))[0]);
        assertArrayEquals(new float[] {1, 0, 0}, centre(uniform(4, true))[0]);
    }

    @Test
    void aRarePartWeighsMoreInItsOwnChannel() {
        PartBalance balance = new PartBalance(new float[][] {{1, 1, 1, 1, 1}, {1, 1, 3, 1, 5}});
        ShapeBatch batch = ShapeBatch.of(List.of(uniform(2, false)), SLOTS, balance, 0, StepRandom.of(1, 1));
        int centre = PIXELS / 2 + PartShape.SAMPLE / 2;
        assertEquals(1, batch.weight()[centre]);
        assertEquals(3, batch.weight()[2 * PIXELS + centre]);
    }

    @Test
    void outsideOfPlateShapesEverythingIsKnown() {
        assertArrayEquals(new float[] {1, 1, 1}, centre(uniform(0, true))[1]);
        assertArrayEquals(new float[] {0, 1, 0}, centre(uniform(0, true))[0]);
    }

    @Test
    void anUnknownPixelStillBelongsToTheSilhouette() {
        ShapeBatch batch = ShapeBatch.of(List.of(uniform(255, false)), SLOTS, ALIKE, 0, StepRandom.of(1, 1));
        assertEquals(1, batch.silhouette()[PIXELS / 2 + PartShape.SAMPLE / 2]);
    }

    @Test
    void onlyShapesWithAllPartsAreComplete() {
        ShapeBatch batch = ShapeBatch.of(
                List.of(uniform(1, true), uniform(1, false), uniform(2, false)), SLOTS, ALIKE, 0, StepRandom.of(1, 1));
        assertArrayEquals(new long[] {1, 2}, batch.complete());
    }

    @Test
    void augmentationKeepsLabelsAndMovesThem() {
        byte[] labels = new byte[PartShape.SIDE * PartShape.SIDE];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % PartShape.SIDE < 40 ? 1 : 2);
        }
        boolean moved = false;
        for (int step = 0; step < 20; step++) {
            byte[] sample = ShapeView.random(StepRandom.of(2, step)).apply(labels);
            for (byte label : sample) {
                assertTrue(label >= 0 && label <= 2);
            }
            moved |= !Arrays.equals(sample, new PartShape(0, false, labels).sample());
        }
        assertTrue(moved);
    }

    @Test
    void aFlippedViewMirrorsTheShape() {
        byte[] labels = new byte[PartShape.SIDE * PartShape.SIDE];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % PartShape.SIDE < 40 ? 1 : 2);
        }
        byte[] flipped = new ShapeView(1, 0, 0, 1, 0, 0, true, ShapeBend.NONE).apply(labels);
        assertEquals(2, flipped[0]);
        assertEquals(1, flipped[PartShape.SAMPLE - 1]);
    }

    @Test
    void warpingLeansAnUprightEdgeAndKeepsTheHeight() {
        byte[] labels = new byte[PartShape.SIDE * PartShape.SIDE];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % PartShape.SIDE < PartShape.SIDE / 2 ? 1 : 2);
        }
        ShapeView upright = new ShapeView(1, 0, 0, 1, 0, 0, false, ShapeBend.NONE);
        ShapeView warped = upright.warped(0.3, StepRandom.of(1, 1));
        byte[] sample = warped.apply(labels);
        assertTrue(ones(sample, 0) != ones(sample, PartShape.SAMPLE - 1));
        assertEquals(1, warped.yOfY());
        assertArrayEquals(
                upright.apply(labels), upright.warped(0, StepRandom.of(1, 1)).apply(labels));
    }

    @Test
    void aBendMovesPixelsByItsShiftsAndNoFarther() {
        byte[] labels = new byte[PartShape.SIDE * PartShape.SIDE];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % PartShape.SIDE < PartShape.SIDE / 2 ? 1 : 2);
        }
        double[] still = new double[25];
        double[] right = new double[25];
        Arrays.fill(right, 20, 25, 0.25);
        byte[] bent = new ShapeView(1, 0, 0, 1, 0, 0, false, new ShapeBend(right, still)).apply(labels);
        assertEquals(32, ones(bent, 0));
        assertEquals(32, ones(bent, 47), "above the last row of points nothing moves");
        assertEquals(24, ones(bent, 63), "a quarter of the half square to the right is seen there");
        ShapeBend random = ShapeBend.random(0.1, StepRandom.of(3, 1));
        assertTrue(Math.abs(random.rightAt(0.3, -0.7)) <= 0.1 && random.rightAt(0.3, -0.7) != 0);
        assertNotEquals(random.rightAt(0.3, -0.7), random.downAt(0.3, -0.7));
    }

    /** How many pixels of a row have the label 1. */
    private static long ones(byte[] sample, int row) {
        return IntStream.range(row * PartShape.SAMPLE, (row + 1) * PartShape.SAMPLE)
                .filter(i -> sample[i] == 1)
                .count();
    }
}
