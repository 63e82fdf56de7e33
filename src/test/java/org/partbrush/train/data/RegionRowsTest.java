package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.FloatTable;

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
        RegionRows rows = RegionRows.of(BATCH, noise(1), null);
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
                Arrays.copyOfRange(RegionRows.of(BATCH, noise, null).z(), 2 * CHANNELS, 3 * CHANNELS));
    }

    @Test
    void objectsOfASampleWithOneVectorAreNoRegions() {
        assertArrayEquals(
                new float[] {0, 0, 1, 1, 2, 2, 2, 2},
                RegionRows.of(BATCH, noise(0), null).index());
    }

    private static final byte[] PART = {0, 0, 1, 5, 0, 0, 0, 0};

    /** One car over both pixels, its first a window, its second chassis. */
    private static final SceneBatch PARTS =
            new SceneBatch(2, Frame.square(2), image(), SEMANTIC, new byte[] {0, 0, 1, 1, 0, 0, 0, 0}, PART, List.of());

    /** The window black, all else white. */
    private static float[] image() {
        float[] image = new float[24];
        Arrays.fill(image, 1);
        for (int channel = 0; channel < 3; channel++) {
            image[channel * 4 + 2] = -1;
        }
        return image;
    }

    private static RegionRows coloured() {
        FloatTable ones = FloatTable.zeros(CLASSES, 6, ColourScale.AXES);
        Arrays.fill(ones.values(), 1);
        ColourScale scale = new ColourScale(FloatTable.zeros(CLASSES, 6, ColourScale.AXES), ones, ones);
        BatchNoise noise = BatchNoise.draw(PARTS, CLASSES, 7, 1, StepRandom.of(1, 2));
        return RegionRows.of(PARTS, noise, scale);
    }

    @Test
    void partsOfAnObjectDifferInColourAlone() {
        RegionRows rows = coloured();
        assertArrayEquals(new float[] {0, 0, 1, 2, 3, 3, 3, 3}, rows.index());
        assertArrayEquals(new float[] {-1, 0, 0}, Arrays.copyOfRange(rows.z(), 7, 10));
        assertArrayEquals(new float[] {1, 0, 0}, Arrays.copyOfRange(rows.z(), 14, 17));
        assertEquals(rows.z()[13], rows.z()[20]);
    }

    @Test
    void whereAPartWasTakenItsObjectsOtherPartSaysTheColour() {
        SceneBatch edited = PARTS.withPart(new byte[] {0, 0, 5, 5, 0, 0, 0, 0});
        assertArrayEquals(new float[] {0, 0, 2, 2, 3, 3, 3, 3}, coloured().index(edited));
    }
}
