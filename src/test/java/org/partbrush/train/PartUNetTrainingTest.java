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
import org.partbrush.nn.PartUNetConfig;
import org.partbrush.nn.Safetensors;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.train.data.MadeUpScenes;
import tools.jackson.databind.JsonNode;

class PartUNetTrainingTest {

    private static final PartUNetConfig SMALL = new PartUNetConfig(1, 6, List.of(4, 8));

    private static final Map<String, Object> TINY = Map.of(
            "network",
            SMALL,
            "categories",
            List.of(new PartCategory("car", "vehicle", List.of("cars"), List.of("plates"))),
            "batch",
            3,
            "threads",
            1,
            "rate",
            5e-3,
            "warmupSteps",
            1,
            "emaDecay",
            0.9);

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
        Arrays.setAll(support, i -> i / 64 < 16 || i / 64 >= 48 ? 0 : i / 64 < 27 ? 1 : 5);
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
        PartUNetTraining.run(request, Vocabularies.street(), monitor);
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
        RecordingMonitor log = train("run", 100, false, Map.of());
        JsonNode scores = log.last().at("/test/car");
        assertTrue(scores.at("/accuracy").asDouble() > 0.9, scores.toString());
        assertEquals(SMALL, PartUNetConfig.of(Safetensors.read(folder.resolve("run/weights/partunet.safetensors"))));
    }

    @Test
    void aNetworkOfTooFewSlotsIsRefused() {
        var failure = assertThrows(
                IllegalArgumentException.class,
                () -> train("run", 1, false, Map.of("network", new PartUNetConfig(1, 5, List.of(4)))));
        assertEquals(
                "The network has 5 slots, but the richest category needs 6, one for the background.",
                failure.getMessage());
    }
}
