package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partbrush.document.ColourScope;
import org.partbrush.document.SeedScope;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.nn.ColourPalettes;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.Colours;
import org.partbrush.nn.FloatTable;
import org.partbrush.nn.Mottling;
import org.partbrush.nn.ToneMaps;
import org.partbrush.raster.LabelMap;

class NoiseTableTest {

    private static final int CHANNELS = 7;
    private static final int CAR = 1;
    private static final PartBoxes BOXES = new PartBoxes(LabelMap.filled(1, 1, 0), (x, y) -> 0);
    private static final int PARTS = 3;
    private static final Colours COLOURS = new Colours(scale(), palettes(), Mottling.none(2), ToneMaps.NONE);

    /** Of cars the first part follows the whole, the second does not. */
    private static ColourScale scale() {
        FloatTable deviation = FloatTable.zeros(2, PARTS, ColourScale.AXES);
        Arrays.fill(deviation.values(), 1);
        deviation.setRow(new float[] {0.5f, 1, 1, 1, 1, 1}, CAR, 0);
        FloatTable loading = FloatTable.zeros(2, PARTS, ColourScale.AXES);
        loading.setRow(new float[] {1, 1, 1, 1, 1, 1}, CAR, 1);
        return new ColourScale(FloatTable.zeros(2, PARTS, ColourScale.AXES), deviation, loading);
    }

    /** Two moods, of which the second brightens class 0, and two kinds of cars: dark ones, and in the second mood bright ones. */
    private static ColourPalettes palettes() {
        ColourPalettes palettes = ColourPalettes.empty(2, PARTS);
        palettes.moods().values()[0] = 0.5f;
        palettes.moods().values()[1] = 0.5f;
        palettes.scenes().setRow(new float[] {2, 0, 0, 0, 0, 0}, 1, 0);
        float[] dark = new float[ColourPalettes.KINDS];
        dark[0] = 0.99f;
        dark[1] = 0.01f;
        float[] bright = new float[ColourPalettes.KINDS];
        bright[0] = 0.01f;
        bright[1] = 0.99f;
        palettes.kinds().setRow(dark, CAR, 0);
        palettes.kinds().setRow(bright, CAR, 1);
        for (int part = 0; part < PARTS; part++) {
            palettes.objects().setRow(new float[] {-1.5f, part, 0, 1, 0, 0}, CAR, 0, part);
            palettes.objects().setRow(new float[] {1.5f, part, 0, -1, 0, 0}, CAR, 1, part);
        }
        return palettes;
    }

    /** The table of stuff of class 0 and of the object 9, a car, with its parts 1 and 2. */
    private static float[] noise(SynthesisSettings settings, @Nullable Colours colours) {
        NoiseTable table = new NoiseTable(settings, CHANNELS, colours, BOXES);
        table.row(0, 0, 0, 0, 0, 0);
        table.row(CAR, 9, 0, 0, 0, 0);
        table.row(CAR, 9, 1, 1, 0, 0);
        table.row(CAR, 9, 2, 2, 0, 0);
        return table.table();
    }

    private static float[] row(float[] table, int row) {
        return Arrays.copyOfRange(table, row * CHANNELS, row * CHANNELS + CHANNELS);
    }

    @Test
    void aChosenColourTakesTheFirstChannelsOfItsRegion() {
        SynthesisSettings plain = new SynthesisSettings(5);
        SynthesisSettings white = plain.withColour(new ColourScope.OfObject(9), OptionalInt.of(0xFFFFFF));

        float[] before = noise(plain, COLOURS);
        float[] after = noise(white, COLOURS);
        assertArrayEquals(row(before, 0), row(after, 0));
        float[] expected = row(before, 1);
        System.arraycopy(new float[] {2, 0, 0}, 0, expected, 0, 3);
        assertArrayEquals(expected, row(after, 1));
    }

    @Test
    void partsOfAChosenColourAreThoseOfSuchObjects() {
        SynthesisSettings white =
                new SynthesisSettings(5).withColour(new ColourScope.OfObject(9), OptionalInt.of(0xFFFFFF));

        float[] noise = noise(white, COLOURS);
        // Brighter by half than the bright kind, which the first part follows and the second does not.
        assertArrayEquals(new float[] {2, 1, 0, -1, 0, 0}, Arrays.copyOf(row(noise, 2), 6));
        assertArrayEquals(new float[] {1.5f, 2, 0, -1, 0, 0}, Arrays.copyOf(row(noise, 3), 6));
    }

    @Test
    void aPartsChosenColourIsItsOwnAndLeavesTheRestAlone() {
        SynthesisSettings plain = new SynthesisSettings(5);
        SynthesisSettings white = plain.withColour(new ColourScope.OfPart(9, 2), OptionalInt.of(0xFFFFFF));

        float[] expected = noise(plain, COLOURS);
        System.arraycopy(new float[] {1, 0, 0}, 0, expected, 3 * CHANNELS, 3);
        assertArrayEquals(expected, noise(white, COLOURS));
    }

    @Test
    void oneSeedGivesAllRegionsOneMood() {
        for (long seed = 0; seed < 20; seed++) {
            float[] noise = noise(new SynthesisSettings(seed), COLOURS);
            boolean isBrightMood = noise[0] > 1;
            boolean isBrightCar = noise[CHANNELS] > 0;
            // One car in a hundred is of the other mood's kind; among these seeds none is.
            assertEquals(isBrightMood, isBrightCar, "seed " + seed);
        }
    }

    @Test
    void seedsChooseAmongMoods() {
        Set<Boolean> bright = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            bright.add(noise(new SynthesisSettings(seed), COLOURS)[0] > 1);
        }
        assertEquals(Set.of(true, false), bright);
    }

    @Test
    void partsOfAnObjectAreOfOneKindAndVaryTogether() {
        float[] noise = noise(new SynthesisSettings(5), COLOURS);
        assertEquals(noise[CHANNELS], noise[2 * CHANNELS], 1e-6);
        assertEquals(noise[CHANNELS + 1] + 2, noise[3 * CHANNELS + 1], 1e-6);
        assertNotEquals(1.5f, Math.abs(noise[CHANNELS]));
    }

    @Test
    void aRolledRegionLeavesTheOthersAlone() {
        SynthesisSettings plain = new SynthesisSettings(5);
        float[] rolled = noise(plain.withSeed(new SeedScope.OfObject(9), 77), COLOURS);

        assertArrayEquals(row(noise(plain, COLOURS), 0), row(rolled, 0));
        assertNotEquals(noise(plain, COLOURS)[CHANNELS], rolled[CHANNELS]);
    }

    @Test
    void noiseOfARegionDependsOnNothingElse() {
        NoiseTable alone = new NoiseTable(new SynthesisSettings(5), CHANNELS, null, BOXES);
        alone.row(CAR, 9, 0, 0, 0, 0);

        assertArrayEquals(alone.table(), row(noise(new SynthesisSettings(5), null), 1));
    }

    @Test
    void withoutColoursPartsAreNoRegions() {
        NoiseTable table = new NoiseTable(new SynthesisSettings(5), CHANNELS, null, BOXES);
        assertEquals(table.row(CAR, 9, 0, 0, 0, 0), table.row(CAR, 9, 2, 2, 0, 0));
    }
}
