package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.nn.PartUNetConfig;
import org.partbrush.nn.Safetensors;
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

    private final TinyTraining training = new TinyTraining(() -> folder, TINY, PartUNetTraining::run);

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
        RecordingMonitor log = training.train("run", 100, Map.of());
        JsonNode scores = log.last().at("/test/car");
        assertTrue(scores.at("/accuracy").asDouble() > 0.9, scores.toString());
        assertEquals(SMALL, PartUNetConfig.of(Safetensors.read(folder.resolve("run/weights/partunet.safetensors"))));
    }

    @Test
    void aNetworkOfTooFewSlotsIsRefused() {
        var failure = assertThrows(
                IllegalArgumentException.class,
                () -> training.train("run", 1, Map.of("network", new PartUNetConfig(1, 5, List.of(4)))));
        assertEquals(
                "The network has 5 slots, but the richest category needs 6, one for the background.",
                failure.getMessage());
    }
}
