package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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

/** Generators that read PartNet's features, as the published ones do. */
class PartFeatureInputTest {

    private static final int CAR = 1;

    @TempDir
    static Path scratch;

    private static NetworkEngine engine;

    @BeforeAll
    static void open() throws IOException {
        engine = NetworkEngine.open(
                SmallBundle.writeReadingFeatures(scratch, scratch.resolve("model")), PrecisionChoice.REPRODUCIBLE);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** A car on a scene whose sides are no multiples of the stride. */
    private static Scene car() {
        Scene blank = Scene.blank(engine.vocabulary(), 43, 38, 0);
        LabelMap.Editor semantic = blank.semanticMap().edit();
        LabelMap.Editor instance = blank.instanceMap().edit();
        for (int y = 10; y < 30; y++) {
            for (int x = 4; x < 36; x++) {
                semantic.set(x, y, CAR);
                instance.set(x, y, 1);
            }
        }
        return blank.withMaps(semantic.build(), instance.build(), blank.partEdits());
    }

    private static int[] image(LabelMap parts, long seed) {
        Scene scene = car();
        SynthesisRequest request = new SynthesisRequest(
                scene.vocabulary(), scene.semanticMap(), scene.instanceMap(), parts, new SynthesisSettings(seed));
        return engine.synthesize(request, Cancellation.NEVER).pixels();
    }

    @Test
    void theImageHasTheSizeOfItsMapsAndRepeats() {
        LabelMap parts = engine.infer(car());

        assertEquals(43 * 38, image(parts, 1).length);
        assertArrayEquals(image(parts, 1), image(parts, 1));
    }

    @Test
    void anotherSeedGivesAnotherImage() {
        LabelMap parts = engine.infer(car());

        assertFalse(Arrays.equals(image(parts, 1), image(parts, 2)));
    }

    @Test
    void anEditedPartChangesTheImage() {
        LabelMap parts = engine.infer(car());
        LabelMap.Editor edited = parts.edit();
        for (int x = 10; x < 20; x++) {
            edited.set(x, 20, 1 - parts.get(x, 20));
        }

        assertFalse(Arrays.equals(image(parts, 1), image(edited.build(), 1)));
    }
}
