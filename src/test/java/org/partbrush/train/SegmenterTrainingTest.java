package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.SegmenterConfig;
import org.partbrush.nn.WeightTensor;
import org.partbrush.train.data.MadeUpScenes;
import org.partbrush.train.loss.MadeUpFeatures;

class SegmenterTrainingTest {

    private static final SegmenterConfig SMALL = new SegmenterConfig(16, 8);

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

    private final TinyTraining training = new TinyTraining(() -> folder, TINY, SegmenterTraining::run);

    @BeforeEach
    void writeScenes() throws IOException {
        MadeUpScenes.write(folder.resolve("data/cars/train"), 3, 48, 40);
    }

    @Test
    void aResumedRunEqualsAnUninterruptedOne() throws IOException {
        training.assertResumes(2, 4, Map.of());
    }

    @Test
    void aSmallSegmenterLearnsScenesWhoseColoursTellTheClass() throws IOException {
        RecordingMonitor log = training.train("run", 120, Map.of("rate", 5e-3, "jitter", 0, "emaDecay", 0.9));
        assertTrue(log.values("accuracy").getLast() > 0.9, "accuracies " + log.values("accuracy"));
        assertTrue(log.values("heldAccuracy").getLast() > 0.9, "held back " + log.values("heldAccuracy"));
    }

    @Test
    void theShapeOfTheNetworkIsReadOffItsWeights() throws IOException {
        training.train("run", 1, Map.of());
        Path weights = folder.resolve("run/weights/segmenter.safetensors");
        assertEquals(SMALL, SegmenterConfig.of(Safetensors.read(weights)));
    }

    @Test
    void aSizeThatDoesNotFitTheNetworkIsRefused() {
        TrainingRequest wrong = training.request("run", 1, false, Map.of("size", 31));
        var failure = assertThrows(IllegalArgumentException.class, () -> SegmenterTraining.describe(wrong));
        assertTrue(String.valueOf(failure.getMessage()).contains("at least 32, not 31"), failure.getMessage());
    }

    @Test
    void aRunStartsFromTheWeightsOfSqueezeNet() throws IOException {
        Files.createDirectories(folder.resolve("data/weights"));
        Path features = MadeUpFeatures.write(folder.resolve("data").resolve(TrainingRequest.FEATURES));
        training.train("run", 1, Map.of("rate", 0));
        String name = "fire4.expand3x3.weight";
        WeightTensor before = Objects.requireNonNull(Safetensors.read(features).get(name));
        WeightTensor after =
                Objects.requireNonNull(Safetensors.read(folder.resolve("run/weights/segmenter.safetensors"))
                        .get("encoder." + name));
        assertArrayEquals(before.toFloats(), after.toFloats(), 1e-6f);
    }

    @Test
    void anotherFeatureNetworkIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("data/weights"));
        Path other = folder.resolve("data").resolve(TrainingRequest.FEATURES);
        Safetensors.write(other, Map.of("w", WeightTensor.ofFloats(new float[1], 1)), Map.of());
        var failure = assertThrows(
                IOException.class,
                () -> SegmenterTraining.run(
                        training.request("run", 1, false, Map.of()), Vocabularies.street(), new RecordingMonitor()));
        assertTrue(String.valueOf(failure.getMessage()).contains("holds another network"), failure.getMessage());
    }
}
