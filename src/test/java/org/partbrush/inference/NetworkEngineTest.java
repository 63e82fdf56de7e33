package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.bundle.SmallBundle;
import org.partbrush.document.ColourScope;
import org.partbrush.document.Scene;
import org.partbrush.document.SeedScope;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.nn.ColourScale;
import org.partbrush.raster.LabelMap;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.SynthesisRequest;

/** A bundle's networks behind the synthesis interfaces, with a model of two classes. */
class NetworkEngineTest {

    private static final int CAR = 1;

    @TempDir
    static Path scratch;

    private static NetworkEngine engine;

    @BeforeAll
    static void open() throws IOException {
        engine = NetworkEngine.open(
                SmallBundle.writeRunnable(scratch, scratch.resolve("model")), PrecisionChoice.REPRODUCIBLE);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** Two equal cars, one pixel apart from each other's copy, on an odd-sized scene. */
    private static Scene twoCars() {
        Scene blank = Scene.blank(engine.vocabulary(), 51, 37, 0);
        LabelMap.Editor semantic = blank.semanticMap().edit();
        LabelMap.Editor instance = blank.instanceMap().edit();
        for (int y = 10; y < 22; y++) {
            for (int x = 4; x < 20; x++) {
                semantic.set(x, y, CAR);
                instance.set(x, y, 1);
                semantic.set(x + 24, y + 8, CAR);
                instance.set(x + 24, y + 8, 7);
            }
        }
        return blank.withMaps(semantic.build(), instance.build(), blank.partEdits());
    }

    private static int[] synthesized(Scene scene, long seed) {
        LabelMap parts = engine.infer(scene);
        SynthesisRequest request = new SynthesisRequest(
                scene.vocabulary(), scene.semanticMap(), scene.instanceMap(), parts, new SynthesisSettings(seed));
        return engine.synthesize(request, Cancellation.NEVER).pixels();
    }

    @Test
    void equalSilhouettesHaveEqualParts() {
        LabelMap parts = engine.infer(twoCars());

        for (int y = 10; y < 22; y++) {
            for (int x = 4; x < 20; x++) {
                assertEquals(parts.get(x, y), parts.get(x + 24, y + 8));
            }
        }
    }

    @Test
    void partsStayInsideTheirObject() {
        Scene scene = twoCars();
        LabelMap parts = engine.infer(scene);

        for (int y = 0; y < parts.height(); y++) {
            for (int x = 0; x < parts.width(); x++) {
                boolean isInside = scene.instanceMap().get(x, y) != 0;
                assertFalse(!isInside && parts.get(x, y) != 0, "a part outside of its object");
            }
        }
    }

    @Test
    void whatWasInferredBeforeIsInferredAgain() {
        assertEquals(engine.infer(twoCars()), engine.infer(twoCars()));
    }

    @Test
    void theImageHasTheSizeOfItsMapsAndRepeats() {
        int[] image = synthesized(twoCars(), 3);

        assertEquals(51 * 37, image.length);
        assertArrayEquals(image, synthesized(twoCars(), 3));
    }

    @Test
    void anotherSeedGivesAnotherImage() {
        assertFalse(Arrays.equals(synthesized(twoCars(), 3), synthesized(twoCars(), 4)));
    }

    @Test
    void anUnwantedImageIsAbandoned() {
        Scene scene = twoCars();
        SynthesisRequest request = new SynthesisRequest(
                scene.vocabulary(),
                scene.semanticMap(),
                scene.instanceMap(),
                scene.instanceMap().map(i -> 0),
                SynthesisSettings.DEFAULT);

        assertThrows(CancellationException.class, () -> engine.synthesize(request, () -> true));
    }

    /** The table of stuff of class 0 and of the object 9 of class 1, 4 channels each. */
    private static float[] noise(SynthesisSettings settings, @Nullable ColourScale colours) {
        NoiseTable table = new NoiseTable(settings, 4, colours);
        table.row(0, 0, 0, 0);
        table.row(1, 9, 0, 0);
        return table.table();
    }

    /** Regions do not follow the scene; of class 1 the first part follows its object, the second does not. */
    private static final ColourScale COLOURS = new ColourScale(
            new float[2][3][ColourScale.AXES],
            new float[][][] {{{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}, {{0.5f, 1, 1}, {1, 1, 1}, {1, 1, 1}}},
            new float[][][] {{{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}, {{0, 0, 0}, {1, 1, 1}, {0, 0, 0}}});

    @Test
    void aChosenColourTakesTheFirstChannelsOfItsRegionAlone() {
        SynthesisSettings plain = new SynthesisSettings(5);
        SynthesisSettings white = plain.withColour(new ColourScope.OfObject(9), OptionalInt.of(0xFFFFFF));

        float[] expected = noise(plain, COLOURS);
        System.arraycopy(new float[] {2, 0, 0}, 0, expected, 4, 3);
        assertArrayEquals(expected, noise(white, COLOURS));
    }

    @Test
    void coloursAreDrawnNearerToTheUsualOnes() {
        float[] plain = noise(new SynthesisSettings(5), null);

        float[] coloured = noise(new SynthesisSettings(5), COLOURS);
        for (int i = 0; i < plain.length; i++) {
            boolean tellsColour = i % 4 < ColourScale.AXES;
            assertEquals(tellsColour ? 0.6f * plain[i] : plain[i], coloured[i]);
        }
    }

    @Test
    void noiseOfARegionDependsOnNothingElse() {
        NoiseTable alone = new NoiseTable(new SynthesisSettings(5), 4, null);
        alone.row(1, 9, 0, 0);
        NoiseTable among = new NoiseTable(new SynthesisSettings(5), 4, null);
        among.row(0, 0, 0, 0);
        int row = among.row(1, 9, 0, 0);

        assertArrayEquals(alone.table(), Arrays.copyOfRange(among.table(), row * 4, row * 4 + 4));
    }

    @Test
    void aPartFollowsItsObjectsColourAsFarAsTheScaleSays() {
        SynthesisSettings white =
                new SynthesisSettings(5).withColour(new ColourScope.OfObject(9), OptionalInt.of(0xFFFFFF));
        NoiseTable table = new NoiseTable(white, 4, COLOURS);
        int whole = table.row(1, 9, 0, 0) * 4;
        int first = table.row(1, 9, 1, 1) * 4;
        int second = table.row(1, 9, 2, 2) * 4;

        float[] z = table.table();
        assertArrayEquals(Arrays.copyOfRange(z, whole, whole + 4), Arrays.copyOfRange(z, first, first + 4));
        assertNotEquals(z[whole], z[second]);
        assertEquals(z[whole + 3], z[second + 3]);
    }

    @Test
    void aPartsChosenColourIsItsOwnAndLeavesTheRestAlone() {
        SynthesisSettings plain = new SynthesisSettings(5);
        SynthesisSettings white = plain.withColour(new ColourScope.OfPart(9, 2), OptionalInt.of(0xFFFFFF));

        float[] expected = partNoise(plain);
        System.arraycopy(new float[] {1, 0, 0}, 0, expected, 8, 3);
        assertArrayEquals(expected, partNoise(white));
    }

    /** Of the parts 1 and 2 of the object 9 of class 1, after the object itself. */
    private static float[] partNoise(SynthesisSettings settings) {
        NoiseTable table = new NoiseTable(settings, 4, COLOURS);
        table.row(1, 9, 0, 0);
        table.row(1, 9, 1, 1);
        table.row(1, 9, 2, 2);
        return table.table();
    }

    @Test
    void regionsOfOneSeedThatFollowTheSceneShareItsColour() {
        float[][][] ones = {{{1, 1, 1}}, {{1, 1, 1}}};
        ColourScale following = new ColourScale(new float[2][1][3], ones, ones);
        SynthesisSettings plain = new SynthesisSettings(5);
        float[] shared = noise(plain, following);
        float[] rolled = noise(plain.withSeed(new SeedScope.OfObject(9), 77), following);

        assertArrayEquals(Arrays.copyOf(shared, 3), Arrays.copyOfRange(shared, 4, 7));
        assertArrayEquals(Arrays.copyOf(shared, 4), Arrays.copyOf(rolled, 4));
        assertNotEquals(rolled[0], rolled[4]);
    }

    @Test
    void withoutColoursPartsAreNoRegions() {
        NoiseTable table = new NoiseTable(new SynthesisSettings(5), 4, null);
        assertEquals(table.row(1, 9, 0, 0), table.row(1, 9, 2, 2));
    }
}
