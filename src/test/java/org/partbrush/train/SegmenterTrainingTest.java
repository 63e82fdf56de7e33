package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.SegmenterConfig;
import org.partbrush.train.data.MadeUpScenes;

class SegmenterTrainingTest {

    private static final SegmenterConfig SMALL = new SegmenterConfig(16, List.of(3, 8, 8, 8, 8), 8, true);

    private static final Map<String, Object> TINY = Map.of(
            "network", SMALL,
            "sets", Map.of("cars", 1.0),
            "size", 32,
            "shortSide", 40,
            "batch", 2,
            "precision", "FLOAT32",
            "threads", 1,
            "warmupSteps", 1);

    @TempDir
    Path folder;

    @BeforeEach
    void writeScenes() throws IOException {
        MadeUpScenes.write(folder.resolve("data/cars/train"), 3, 48, 40);
    }

    private TrainingRequest request(String run, long steps, boolean resume, Map<String, Object> changes) {
        Map<String, Object> all = new HashMap<>(TINY);
        all.putAll(changes);
        return new TrainingRequest(
                folder.resolve("data"),
                folder.resolve(run),
                "street",
                new ConfigChanges(all),
                5,
                steps,
                resume,
                null,
                null,
                null);
    }

    private RecordingMonitor train(TrainingRequest request) throws IOException {
        RecordingMonitor monitor = new RecordingMonitor();
        assertEquals(request.steps(), SegmenterTraining.run(request, Vocabularies.street(), monitor));
        return monitor;
    }

    @Test
    void aResumedRunEqualsAnUninterruptedOne() throws IOException {
        train(request("whole", 4, false, Map.of()));
        train(request("halves", 2, false, Map.of()));
        train(request("halves", 4, true, Map.of()));
        assertEquals(SavedState.of(folder.resolve("whole")), SavedState.of(folder.resolve("halves")));
    }

    @Test
    void aSmallSegmenterLearnsScenesWhoseColoursTellTheClass() throws IOException {
        RecordingMonitor log = train(request("run", 120, false, Map.of("rate", 5e-3, "jitter", 0, "emaDecay", 0.9)));
        assertTrue(log.values("accuracy").getLast() > 0.9, "accuracies " + log.values("accuracy"));
        assertTrue(log.values("heldAccuracy").getLast() > 0.9, "held back " + log.values("heldAccuracy"));
    }

    @Test
    void theShapeOfTheNetworkIsReadOffItsWeights() throws IOException {
        train(request("run", 1, false, Map.of()));
        Path weights = folder.resolve("run/weights/segmenter.safetensors");
        assertEquals(SMALL, SegmenterConfig.of(Safetensors.read(weights)));
    }

    @Test
    void aSizeThatDoesNotFitTheNetworkIsRefused() {
        TrainingRequest wrong = request("run", 1, false, Map.of("size", 40));
        var failure = assertThrows(IllegalArgumentException.class, () -> SegmenterTraining.describe(wrong));
        assertTrue(String.valueOf(failure.getMessage()).contains("a multiple of 16, not 40"), failure.getMessage());
    }
}
