package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    /** No colour is told place by place. */
    private static final double[] EVEN = new double[2];

    private static BatchNoise noise(double differing) {
        return BatchNoise.draw(BATCH, CLASSES, CHANNELS, differing, StepRandom.of(1, 2));
    }

    @Test
    void everySampleHasTheRowsOfTheRichestOne() {
        RegionRows rows = RegionRows.of(BATCH, noise(1), null, EVEN);
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
                Arrays.copyOfRange(RegionRows.of(BATCH, noise, null, EVEN).z(), 2 * CHANNELS, 3 * CHANNELS));
    }

    @Test
    void objectsOfASampleWithOneVectorAreNoRegions() {
        assertArrayEquals(
                new float[] {0, 0, 1, 1, 2, 2, 2, 2},
                RegionRows.of(BATCH, noise(0), null, EVEN).index());
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
        return coloured(PARTS, EVEN);
    }

    private static RegionRows coloured(SceneBatch batch, double[] radii) {
        FloatTable ones = FloatTable.zeros(CLASSES, 6, ColourScale.AXES);
        Arrays.fill(ones.values(), 1);
        ColourScale scale = new ColourScale(FloatTable.zeros(CLASSES, 6, ColourScale.AXES), ones, ones);
        BatchNoise noise = BatchNoise.draw(batch, CLASSES, 7, 1, StepRandom.of(1, 2));
        return RegionRows.of(batch, noise, scale, radii);
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

    private static final int WIDE = 16;

    /** A car's window over the left half, its chassis over the right; every row brightens from the left to the right. */
    private static SceneBatch brightening() {
        int pixels = WIDE * WIDE;
        float[] image = new float[3 * pixels];
        byte[] semantic = new byte[pixels];
        byte[] part = new byte[pixels];
        Arrays.fill(semantic, (byte) 12);
        for (int i = 0; i < pixels; i++) {
            part[i] = (byte) (i % WIDE < WIDE / 2 ? 1 : 5);
            for (int channel = 0; channel < 3; channel++) {
                image[channel * pixels + i] = i % WIDE / (float) WIDE;
            }
        }
        byte[] instance = new byte[pixels];
        Arrays.fill(instance, (byte) 1);
        return new SceneBatch(1, Frame.square(WIDE), image, semantic, instance, part, List.of());
    }

    private static float[] z(RegionRows rows, int pixel) {
        int row = (int) rows.index()[pixel];
        return Arrays.copyOfRange(rows.z(), row * 7, row * 7 + 7);
    }

    @Test
    void localColoursAreShadesOfTheirRegions() {
        RegionRows even = coloured(brightening(), new double[1]);
        RegionRows local = coloured(brightening(), new double[] {1});
        assertNull(even.bases());
        float[] bases = Objects.requireNonNull(local.bases());
        float[] index = local.index();
        assertEquals(0, bases[(int) index[0]]);
        assertEquals(0, bases[(int) index[WIDE / 2 - 1]]);
        assertEquals(1, bases[(int) index[WIDE / 2]]);
        float darkest = z(local, 0)[0];
        float brightest = z(local, WIDE / 2 - 1)[0];
        float mean = z(even, 0)[0];
        assertTrue(darkest < mean - 0.1 && mean + 0.1 < brightest, darkest + " " + mean + " " + brightest);
        assertArrayEquals(
                Arrays.copyOfRange(z(even, 0), 1, 7), Arrays.copyOfRange(z(local, 0), 1, 7), 1e-6f, "only brightness");
    }

    @Test
    void pixelsOfARemovedPartHaveTheMeanColourOfTheirNewOne() {
        RegionRows local = coloured(brightening(), new double[] {1});
        byte[] chassis = new byte[WIDE * WIDE];
        Arrays.fill(chassis, (byte) 5);
        float[] edited = local.index(brightening().withPart(chassis));
        assertEquals(1, edited[0]);
        assertEquals(1, edited[WIDE / 2 - 1]);
        assertEquals(local.index()[WIDE - 1], edited[WIDE - 1]);
    }
}
