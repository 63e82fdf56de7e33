package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.bundle.SmallBundle;
import org.partbrush.document.Scene;
import org.partbrush.document.SynthesisSettings;
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
}
