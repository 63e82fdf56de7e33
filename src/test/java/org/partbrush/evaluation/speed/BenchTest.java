package org.partbrush.evaluation.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.evaluation.speed.BenchReport.Timing;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.SynthesisRequest;

class BenchTest {

    private static final Vocabulary VOCABULARY = Vocabularies.street();

    /** Makes grey pictures, and remembers the scenes whose parts were asked for. */
    private static final class IdleEngine implements Engine {

        private final List<Scene> inferred = new ArrayList<>();

        @Override
        public LabelMap infer(Scene scene) {
            inferred.add(scene);
            return LabelMap.filled(scene.width(), scene.height(), 0);
        }

        @Override
        public RgbImage synthesize(SynthesisRequest request, Cancellation cancellation) {
            int width = request.semanticMap().width();
            int height = request.semanticMap().height();
            return new RgbImage(width, height, new int[width * height]);
        }

        @Override
        public String modelName() {
            return "idle";
        }

        @Override
        public String deviceName() {
            return "CPU";
        }

        @Override
        public void close() {}
    }

    @Test
    void everyStrokeChangesAnObject() throws IOException {
        IdleEngine engine = new IdleEngine();
        new Bench(engine, VOCABULARY, 1, 3).run();
        List<Scene> strokes = engine.inferred.subList(engine.inferred.size() - 4, engine.inferred.size());
        for (int i = 1; i < strokes.size(); i++) {
            assertNotEquals(strokes.get(i - 1).instanceMap(), strokes.get(i).instanceMap());
            assertEquals(
                    BenchScene.OBJECTS, SceneObjects.of(strokes.get(i)).all().size());
        }
    }

    @Test
    void allTimesAreInTheTable() throws IOException {
        BenchReport report = new Bench(new IdleEngine(), VOCABULARY, 2, 2).run();
        String text = BenchText.of(report);
        for (String row : List.of(
                "frame 256x256", "frame 1024x512", "parts of one object", "to part overlay", "filling", "moving")) {
            assertTrue(text.contains(row), text);
        }
    }

    @Test
    void ninetyFivePercentOfTheRunsAreNoSlowerThanTheP95() {
        List<Double> hundred =
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();
        assertEquals(new Timing("run", 100, 50, 95), Timing.of("run", hundred));
    }
}
