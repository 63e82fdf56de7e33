package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A picture of 8x8 pixels, its left half one region, its right half another. */
class RegionSmoothingTest {

    private static final int SIDE = 8;
    private static final int[] HALVES = new int[SIDE * SIDE];

    static {
        Arrays.setAll(HALVES, i -> i % SIDE < SIDE / 2 ? 0 : 1);
    }

    private static double[] smoothed(double[] values, double radius) {
        double[] smoothed = values.clone();
        new RegionSmoothing(HALVES, SIDE, radius).smooth(smoothed);
        return smoothed;
    }

    @Test
    void evenRegionsStayAsTheyAre() {
        double[] values =
                Arrays.stream(HALVES).mapToDouble(region -> 3 - 5 * region).toArray();
        assertArrayEquals(values, smoothed(values, 4), 1e-9);
    }

    @Test
    void aSpotSpreadsWithinItsRegionAlone() {
        double[] spot = new double[SIDE * SIDE];
        spot[3 * SIDE + 3] = 1;
        double[] smoothed = smoothed(spot, 2);
        assertTrue(smoothed[3 * SIDE + 3] < 0.5);
        assertTrue(smoothed[3 * SIDE + 3] > smoothed[3 * SIDE + 2]);
        assertTrue(smoothed[3 * SIDE + 2] > smoothed[5 * SIDE] && smoothed[5 * SIDE] > 0);
        for (int i = 0; i < spot.length; i++) {
            assertTrue(HALVES[i] == 0 || smoothed[i] == 0, "pixel " + i);
        }
    }

    @Test
    void aWideRadiusLeavesTheMeanOfTheRegion() {
        double[] columns = new double[SIDE * SIDE];
        Arrays.setAll(columns, i -> i % SIDE);
        double[] smoothed = smoothed(columns, 1000);
        assertEquals(1.5, smoothed[0], 0.01);
        assertEquals(5.5, smoothed[SIDE - 1], 0.01);
    }
}
