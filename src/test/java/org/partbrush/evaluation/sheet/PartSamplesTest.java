package org.partbrush.evaluation.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.io.MapInput;
import org.partbrush.io.Project;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;

class PartSamplesTest {

    private static final Vocabulary VOCABULARY = Vocabularies.street();
    private static final int SIDE = 32;
    private static final int CAR = 12;
    private static final int WINDOW = 1;
    private static final int WHEEL = 2;
    private static final int CHASSIS = 5;

    /** A car from above to below: given parts of so many rows each. */
    private record Car(String name, int... rows) implements MapInput {

        @Override
        public Scene read() {
            int[] parts = new int[SIDE * SIDE];
            int from = 0;
            for (int i = 0; i < rows.length; i += 2) {
                Arrays.fill(parts, from * SIDE, (from + rows[i + 1]) * SIDE, rows[i]);
                from += rows[i + 1];
            }
            LabelMap map = LabelMap.of(SIDE, SIDE, parts);
            return new Scene(
                    VOCABULARY,
                    map.map(p -> p > 0 ? CAR : 1),
                    map.map(p -> p > 0 ? 1 : 0),
                    map,
                    SynthesisSettings.DEFAULT);
        }

        @Override
        public Project readProject() {
            throw new UnsupportedOperationException("Photographs are not read.");
        }
    }

    private static List<String> titles(List<List<MapInput>> slots) throws IOException {
        return new PartSamples(new PaintedEngine())
                .make(slots, VOCABULARY).stream().map(PartSamples.Sample::title).toList();
    }

    @Test
    void thePartThatWasRemovedLeastOftenIsRemovedAndTheLargestStays() throws IOException {
        MapInput car = new Car("car", WINDOW, 4, WHEEL, 3, CHASSIS, 9);
        assertEquals(
                List.of("car, without window", "car, without wheel"),
                titles(List.of(List.of(car), List.of(car), List.of(car))));
    }

    @Test
    void aSceneWithNothingToRemoveIsPassedOver() throws IOException {
        MapInput box = new Car("box", CHASSIS, 9);
        MapInput car = new Car("car", WINDOW, 4, CHASSIS, 9);
        assertEquals(List.of("car, without window"), titles(List.of(List.of(box), List.of(box, car))));
    }

    @Test
    void aSampleShowsThePartAndThePictureWithAndWithoutIt() throws IOException {
        MapInput car = new Car("car", WHEEL, 5, CHASSIS, 9, WINDOW, 4);
        int[] pixels = new PartSamples(new PaintedEngine())
                .make(List.of(List.of(car)), VOCABULARY)
                .getFirst()
                .picture()
                .pixels();
        assertEquals(2 * SIDE * 4, count(pixels, PaintedEngine.GREEN), "windows, with wheels and without");
        assertEquals(SIDE * 5, count(pixels, PaintedEngine.BLUE), "wheels, in one picture only");
        assertTrue(count(pixels, 0xFFFFC800) > 0, "wheels among the parts");
    }

    private static long count(int[] pixels, int colour) {
        return Arrays.stream(pixels).filter(pixel -> pixel == colour).count();
    }
}
