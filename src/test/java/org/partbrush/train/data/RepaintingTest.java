package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.Extent;
import org.partbrush.nn.ObjectBox;

class RepaintingTest {

    private static final int SIZE = 8;
    private static final byte WHEEL = 2;
    private static final byte CHASSIS = 5;

    /** A sample of grey rows, brighter and brighter, whose upper half is a car; its first column is a wheel. */
    private static SceneBatch car() {
        int pixels = SIZE * SIZE;
        float[] image = new float[3 * pixels];
        byte[] instance = new byte[pixels];
        byte[] part = new byte[pixels];
        for (int i = 0; i < pixels; i++) {
            for (int c = 0; c < 3; c++) {
                image[c * pixels + i] = i / SIZE * 0.2f - 0.8f;
            }
            instance[i] = (byte) (i / SIZE < SIZE / 2 ? 1 : 0);
            part[i] = i % SIZE == 0 ? WHEEL : CHASSIS;
        }
        BatchBox box = new BatchBox(0, 1, 12, new ObjectBox(new Extent(0, 4), new Extent(0, SIZE)));
        return new SceneBatch(1, Frame.square(SIZE), image, new byte[pixels], instance, part, List.of(box));
    }

    private static SceneBatch painted(double share, long step) {
        SceneBatch batch = car();
        Repainting.of(Map.of("car chassis", share), Vocabularies.street()).apply(batch, StepRandom.of(1, step));
        return batch;
    }

    private static float[] pixel(SceneBatch batch, int x, int y) {
        float[] pixel = new float[3];
        for (int c = 0; c < 3; c++) {
            pixel[c] = batch.image()[(c * SIZE + y) * SIZE + x];
        }
        return pixel;
    }

    @Test
    void onlyThePartOfTheObjectGetsAnotherColour() {
        SceneBatch batch = painted(1, 1);
        assertArrayEquals(pixel(car(), 0, 2), pixel(batch, 0, 2));
        assertArrayEquals(pixel(car(), 4, 5), pixel(batch, 4, 5));
        float[] paint = pixel(batch, 4, 2);
        assertTrue(paint[0] != paint[1] || paint[1] != paint[2], Arrays.toString(paint));
    }

    @Test
    void lightAndShadeStayAndReflectionsStayWhite() {
        SceneBatch batch = painted(1, 1);
        float[] dark = pixel(batch, 4, 0);
        float[] light = pixel(batch, 4, 2);
        float[] brightest = pixel(batch, 4, 3);
        for (int c = 0; c < 3; c++) {
            assertTrue(dark[c] < light[c] && light[c] < brightest[c], "channel " + c);
        }
        double unpainted = 0.2 * 3 - 0.8;
        double most = Math.max(brightest[0], Math.max(brightest[1], brightest[2]));
        assertEquals(unpainted, most, 1e-5);
    }

    @Test
    void eachStepHasItsColourAndEqualStepsTheSame() {
        assertArrayEquals(painted(1, 1).image(), painted(1, 1).image());
        assertFalse(Arrays.equals(painted(1, 1).image(), painted(1, 2).image()));
    }

    @Test
    void photographsStayAsTheyAreOtherwise() {
        assertArrayEquals(car().image(), painted(0, 1).image());
        long changed = LongStream.range(0, 400)
                .filter(step -> !Arrays.equals(car().image(), painted(0.3, step).image()))
                .count();
        assertEquals(120, changed, 30);
    }

    @Test
    void aPartThatTheVocabularyLacksIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> Repainting.of(Map.of("car mast", 0.5), Vocabularies.street()));
        assertTrue(String.valueOf(refused.getMessage()).contains("car mast"));
    }
}
