package org.partbrush.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.bundle.SmallBundle;
import org.partbrush.evaluation.JudgedFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeModelAndScenes() throws IOException {
        SmallBundle.writeRunnable(folder, folder.resolve("small"));
        JudgedFolder.write(folder.resolve("data"), 2);
    }

    private static CommandRun run(Path data, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("evaluate", "--model", folder.resolve("small").toString(), "--data", data.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void figuresArePrintedAndWritten() throws IOException {
        Path json = folder.resolve("figures.json");
        CommandRun run = run(folder.resolve("data"), "--limit", "1", "--json", json.toString());
        assertEquals(0, run.exitCode(), run.errors());
        assertTrue(run.output().startsWith("Model Small, 1 scenes of "), run.output());
        JsonNode figures = JsonMapper.shared().readTree(Files.readString(json));
        assertEquals(1, figures.at("/protocol/scenes").asInt());
        assertTrue(figures.at("/parts/0/meanIou").isNumber());
    }

    @Test
    void sheetsOfSomeScenesAreWrittenBesideTheFigures() {
        Path sheets = folder.resolve("sheets");
        CommandRun run = run(
                folder.resolve("data"), "--sheets", sheets.toString(), "--sheet-scenes", "1", "--no-real");
        assertEquals(0, run.exitCode(), run.errors());
        assertTrue(run.output().startsWith("Model Small, 2 scenes of "), run.output());
        assertTrue(Files.exists(sheets.resolve("scenes-1.png")));
    }

    @Test
    void aFolderWithoutMapsIsRefused() {
        CommandRun run = run(folder.resolve("nowhere"));
        assertEquals(2, run.exitCode());
        assertTrue(run.errors().contains("nowhere does not exist"), run.errors());
        assertEquals(1, run.errors().lines().count(), run.errors());
    }

    @Test
    void aMissingNetworkIsRefused() {
        CommandRun run = run(
                folder.resolve("data"), "--segmenter", folder.resolve("no.pt").toString());
        assertEquals(2, run.exitCode());
        assertEquals(folder.resolve("no.pt") + " does not exist.\n", run.errors());
    }

    @Test
    void aWeightFileOfAnotherNetworkIsRefused() {
        String partNet = folder.resolve("small/partnet.safetensors").toString();
        CommandRun run = run(folder.resolve("data"), "--segmenter", partNet);
        assertEquals(2, run.exitCode());
        assertTrue(run.errors().startsWith("These are no weights of a segmenter"), run.errors());
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertEquals(2, run(folder.resolve("data"), "--limit", "0").exitCode());
        assertEquals(2, run(folder.resolve("data"), "--sheet-scenes", "0").exitCode());
    }
}
