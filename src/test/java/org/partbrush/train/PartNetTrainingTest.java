package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.train.data.MadeUpScenes;
import tools.jackson.databind.JsonNode;

class PartNetTrainingTest {

    private static final Map<String, Object> TINY = Map.of(
            "network",
            new PartNetConfig(List.of("car"), List.of(4, 4, 4, 4, 8), 2, 9, 1, true),
            "categories",
            List.of(new PartCategory("car", "vehicle", List.of("cars"), List.of("plates"))),
            "batch",
            3,
            "threads",
            1,
            "rate",
            1e-3);

    @TempDir
    Path folder;

    private final TinyTraining training = new TinyTraining(() -> folder, TINY, PartNetTraining::run);

    @BeforeEach
    void writeScenes() throws IOException {
        MadeUpScenes.writeCars(folder.resolve("data"));
    }

    @Test
    void aResumedRunEqualsAnUninterruptedOne() throws IOException {
        training.assertResumes(2, 4, Map.of());
    }

    @Test
    void aSmallNetworkLearnsTheMadeUpCar() throws IOException {
        RecordingMonitor log = training.train("run", 60, Map.of());
        List<Double> losses = log.values("inferred");
        assertTrue(losses.getLast() < 0.7 * losses.getFirst(), "losses " + losses);
        JsonNode scores = log.last().at("/test/car");
        assertTrue(scores.at("/partnet/accuracy").asDouble() > 0.7, scores.toString());
        assertTrue(scores.has("nearest") && scores.has("majority"), scores.toString());
        assertTrue(Files.exists(folder.resolve("run/weights/partnet.safetensors")));
    }

    @Test
    void aMissingSupportMapIsNamed() throws IOException {
        Files.delete(folder.resolve("data/support/car/1_64.png"));
        IOException failure = assertThrows(IOException.class, () -> training.train("run", 1, Map.of()));
        assertTrue(String.valueOf(failure.getMessage()).contains("holds no support part map 1_64.png"));
    }
}
