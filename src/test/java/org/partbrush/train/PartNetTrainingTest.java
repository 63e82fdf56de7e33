package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
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

    @BeforeEach
    void writeScenes() throws IOException {
        Path data = folder.resolve("data");
        MadeUpScenes.write(data.resolve("cars/train"), 4, 64, 48);
        MadeUpScenes.write(data.resolve("cars/test"), 2, 64, 48);
        MadeUpScenes.write(data.resolve("plates/train"), 1, 64, 48);
        Files.createDirectories(data.resolve("support/car"));
        int[] support = new int[64 * 64];
        Arrays.setAll(
                support, i -> i / 64 < 16 || i / 64 >= 48 ? 0 : i / 64 < 27 ? 1 : i % 64 < 20 && i / 64 > 37 ? 2 : 5);
        LabelPng.writeIndexed(data.resolve("support/car/1_64.png"), LabelMap.of(64, 64, support), new int[256]);
    }

    private RecordingMonitor train(String run, long steps, boolean resume, Map<String, Object> changes)
            throws IOException {
        Map<String, Object> all = new HashMap<>(TINY);
        all.putAll(changes);
        TrainingRequest request = new TrainingRequest(
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
        RecordingMonitor monitor = new RecordingMonitor();
        PartNetTraining.run(request, Vocabularies.street(), monitor);
        return monitor;
    }

    @Test
    void aResumedRunEqualsAnUninterruptedOne() throws IOException {
        train("whole", 4, false, Map.of());
        train("halves", 2, false, Map.of());
        train("halves", 4, true, Map.of());
        assertEquals(SavedState.of(folder.resolve("whole")), SavedState.of(folder.resolve("halves")));
    }

    @Test
    void aSmallNetworkLearnsTheMadeUpCar() throws IOException {
        RecordingMonitor log = train("run", 60, false, Map.of());
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
        IOException failure = assertThrows(IOException.class, () -> train("run", 1, false, Map.of()));
        assertTrue(String.valueOf(failure.getMessage()).contains("holds no support part map 1_64.png"));
    }
}
