package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionRowsTest {

    private static final int CLASSES = 16;
    private static final int CHANNELS = 2;
    private static final byte[] SEMANTIC = {3, 3, 12, 12, 5, 5, 5, 5};
    private static final byte[] INSTANCE = {0, 0, 1, 2, 0, 0, 0, 0};
    private static final SceneBatch BATCH =
            new SceneBatch(2, Frame.square(2), new float[24], SEMANTIC, INSTANCE, new byte[8], List.of());

    private static BatchNoise noise(double differing) {
        return BatchNoise.draw(BATCH, CLASSES, CHANNELS, differing, StepRandom.of(1, 2));
    }

    @Test
    void everySampleHasTheRowsOfTheRichestOne() {
        RegionRows rows = RegionRows.of(BATCH, noise(1));
        assertEquals(3, rows.perSample());
        assertArrayEquals(new float[] {0, 0, 1, 2, 3, 3, 3, 3}, rows.index());
        assertArrayEquals(new float[] {3, 12, 12, 5, 0, 0}, rows.classes());
    }

    @Test
    void aRowHoldsTheNoiseOfItsRegion() {
        BatchNoise noise = noise(1);
        int ofSecondCar = (CLASSES + 2) * CHANNELS;
        assertArrayEquals(
                Arrays.copyOfRange(noise.table(), ofSecondCar, ofSecondCar + CHANNELS),
                Arrays.copyOfRange(RegionRows.of(BATCH, noise).z(), 2 * CHANNELS, 3 * CHANNELS));
    }

    @Test
    void objectsOfASampleWithOneVectorAreNoRegions() {
        assertArrayEquals(new float[] {0, 0, 1, 1, 2, 2, 2, 2}, RegionRows.of(BATCH, noise(0)).index());
    }
}
