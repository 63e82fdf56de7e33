package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class GrainTest {

    private static final int SIDE = 256;

    private static double mean(int dx, int dy, long otherSeed) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sum += Grain.at(7, x, y) * Grain.at(otherSeed, x + dx, y + dy);
            }
        }
        return sum / (SIDE * SIDE);
    }

    @Test
    void noiseHasUnitVariance() {
        assertEquals(1, mean(0, 0, 7), 0.02);
    }

    @Test
    void neighboursAndSeedsAreIndependent() {
        assertEquals(0, mean(1, 0, 7), 0.02);
        assertEquals(0, mean(0, 1, 7), 0.02);
        assertEquals(0, mean(32, 0, 7), 0.02);
        assertEquals(0, mean(0, 0, 8), 0.02);
    }

    @Test
    void aPlaceKeepsItsNoise() {
        assertEquals(Grain.at(1, 20, 30), Grain.at(1, 20, 30));
        assertNotEquals(Grain.at(1, 20, 30), Grain.at(1, 30, 20));
    }
}
