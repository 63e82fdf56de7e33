package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partbrush.document.SeedScope;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.nn.ColourPalettes;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.Colours;
import org.partbrush.nn.FloatTable;
import org.partbrush.nn.Mottle;
import org.partbrush.nn.Mottling;
import org.partbrush.nn.Shade;
import org.partbrush.nn.ToneMap;
import org.partbrush.nn.ToneMaps;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/** Mottled stuff of class 0, and a car, object 9, whose first part is dark above and light below. */
class ShadingTest {

    private static final int CHANNELS = 8;
    private static final int CAR = 1;
    private static final int SIDE = 64;
    private static final Mottle MOTTLE = new Mottle(0.5f, -0.25f, 0, 8, 4);
    private static final PartBoxes BOXES = new PartBoxes(car(), (x, y) -> y < SIDE / 2 ? 1 : 2);

    /** Columns 16 to 31 of a picture. */
    private static LabelMap car() {
        int[] car = new int[SIDE * SIDE];
        Arrays.setAll(car, i -> i % SIDE >= 16 && i % SIDE < 32 ? 9 : 0);
        return LabelMap.of(SIDE, SIDE, car);
    }

    private static Colours colours(ToneMap.Over over) {
        FloatTable table = FloatTable.zeros(2, 3, ColourScale.AXES);
        float[] tones = new float[ToneMap.CELLS];
        Arrays.fill(tones, 0, tones.length / 2, -1);
        Arrays.fill(tones, tones.length / 2, tones.length, 1);
        ToneMap map = new ToneMap(over, 1, new float[] {0.5f, 0, 0.25f}, tones);
        return new Colours(
                new ColourScale(table, table, table),
                ColourPalettes.empty(2, 3),
                Mottling.of(Map.of(0, MOTTLE), 2),
                new ToneMaps(Map.of(1, List.of(map))));
    }

    private static NoiseTable table(long seed) {
        return new NoiseTable(new SynthesisSettings(seed), CHANNELS, colours(ToneMap.Over.PART), BOXES);
    }

    private static float[] row(NoiseTable table, int row) {
        return Arrays.copyOfRange(table.table(), row * CHANNELS, row * CHANNELS + CHANNELS);
    }

    @Test
    void shadesOfStuffDifferInColourAloneAndByWholeSteps() {
        NoiseTable table = table(5);
        for (int x = 0; x < SIDE; x++) {
            table.row(0, 0, 0, 0, x, 20);
        }
        assertTrue(table.size() > 3);
        float[] first = row(table, 0);
        for (int i = 1; i < table.size(); i++) {
            float[] shade = row(table, i);
            float steps = (shade[0] - first[0]) / (MOTTLE.brightness() / Shade.STEPS);
            assertEquals(Math.round(steps), steps, 1e-3);
            assertNotEquals(0, Math.round(steps));
            assertEquals(MOTTLE.redToBlue() / MOTTLE.brightness(), (shade[1] - first[1]) / (shade[0] - first[0]), 1e-3);
            assertArrayEquals(Arrays.copyOfRange(first, 2, CHANNELS), Arrays.copyOfRange(shade, 2, CHANNELS));
        }
        float[] zeros = new float[table.size()];
        assertArrayEquals(zeros, table.classes());
        assertArrayEquals(zeros, table.bases());
    }

    @Test
    void patchesAreSmoothAndFollowTheSeedOfTheirClass() {
        Mottled patches = Mottled.of(MOTTLE, 5, SIDE + 1);
        Mottled again = Mottled.of(MOTTLE, 5, SIDE + 1);
        Mottled other = Mottled.of(MOTTLE, 6, SIDE + 1);
        Set<Integer> seen = new HashSet<>();
        int different = 0;
        for (int y = SIDE - 1; y >= 0; y--) {
            for (int x = 0; x < SIDE; x++) {
                int shade = again.at(x, y);
                seen.add(shade);
                assertEquals(shade, patches.at(x, y));
                assertTrue(Math.abs(shade - again.at(x + 1, y)) <= 2 * Shade.STEPS);
                different += other.at(x, y) == shade ? 0 : 1;
            }
        }
        assertTrue(seen.size() > Shade.STEPS && seen.contains(0), seen.toString());
        assertTrue(different > SIDE * SIDE / 2);
    }

    @Test
    void aRolledClassHasOtherPatches() {
        SynthesisSettings rolled = new SynthesisSettings(5).withSeed(new SeedScope.OfClass(0), 6);
        Shadings shadings = new Shadings(colours(ToneMap.Over.PART), BOXES);
        Shading plain = shadings.of(RegionLook.of(new SynthesisSettings(5), 0, 0, 0, 0, 0), 0);
        Shading other = shadings.of(RegionLook.of(rolled, 0, 0, 0, 0, 0), 0);
        boolean isOther = false;
        for (int x = 0; x < SIDE; x++) {
            isOther |= plain.at(x, 0) != other.at(x, 0);
        }
        assertTrue(isOther);
    }

    @Test
    void aPartIsTonedWithinItsBox() {
        NoiseTable table = table(5);
        int above = table.row(CAR, 9, 1, 1, 20, 0);
        int below = table.row(CAR, 9, 1, 1, 20, SIDE / 2 - 1);
        int middle = table.row(CAR, 9, 1, 1, 31, SIDE / 2 - 1);

        assertEquals(1, row(table, below)[0] - row(table, above)[0], 1e-6);
        assertEquals(0.5, row(table, below)[2] - row(table, above)[2], 1e-6);
        assertEquals(below, middle);
    }

    @Test
    void aMapOfTheObjectLiesOverItsWholeBox() {
        NoiseTable table = new NoiseTable(new SynthesisSettings(5), CHANNELS, colours(ToneMap.Over.OBJECT), BOXES);
        int above = table.row(CAR, 9, 1, 1, 20, 0);
        int stillAbove = table.row(CAR, 9, 1, 1, 20, SIDE / 2 - 4);

        assertEquals(above, stillAbove);
    }

    @Test
    void partsWithoutAMapAreEven() {
        NoiseTable table = table(5);
        int first = table.row(CAR, 9, 2, 2, 20, SIDE / 2);

        assertEquals(first, table.row(CAR, 9, 2, 2, 30, SIDE - 1));
    }

    @Test
    void eachPieceOfAPartHasAMapOfItsOwn() {
        PartBoxes pieces = new PartBoxes(car(), (x, y) -> y / 8 % 4 == 0 ? 1 : 2);
        NoiseTable table = new NoiseTable(new SynthesisSettings(5), CHANNELS, colours(ToneMap.Over.PIECE), pieces);
        int above = table.row(CAR, 9, 1, 1, 20, 0);
        int below = table.row(CAR, 9, 1, 1, 20, 7);

        assertNotEquals(above, below);
        assertEquals(above, table.row(CAR, 9, 1, 1, 20, 32));
        assertEquals(below, table.row(CAR, 9, 1, 1, 20, 39));
    }

    @Test
    void boxesHoldAllPixelsOfAPart() {
        assertEquals(new IntRect(16, 0, 16, SIDE), BOXES.of(9, 0));
        assertEquals(new IntRect(16, SIDE / 2, 16, SIDE / 2), BOXES.of(9, 2));
    }
}
