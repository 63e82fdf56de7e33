package org.partbrush.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {

    @TempDir
    private Path folder;

    private CommandRun run(String network, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                network,
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve("run").toString(),
                "--preset",
                "street"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partnet", "generator"})
    void aDryRunPrintsTheConfigurationAndTouchesNothing(String network) {
        CommandRun run = run(network, "--dry-run", "--set", "batch=5");

        assertEquals(0, run.exitCode());
        assertTrue(run.output().contains("\"batch\" : 5"), run.output());
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @ParameterizedTest
    @CsvSource({
        "losses.style=0.5, '\"style\" : 0.5'",
        "precision=FLOAT32, '\"precision\" : \"FLOAT32\"'",
        "generator.partNorm=true, '\"partNorm\" : true'",
        "'sets={\"cars\":2}', '\"cars\" : 2.0'"
    })
    void fieldsOfEveryKindCanBeSet(String change, String expected) {
        CommandRun run = run("generator", "--dry-run", "--set", change);

        assertTrue(run.output().contains(expected), run.output() + run.errors());
    }

    @ParameterizedTest
    @CsvSource({
        "--set, speed=9, The configuration has no field speed.",
        "--set, batch=many, The configuration is not valid",
        "--set, batch=0, at least 1",
        "--minutes, soon, Invalid value for option '--minutes'",
        "--steps, 1.5, Invalid value for option '--steps'"
    })
    void aWrongOptionIsOneSentence(String option, String value, String phrase) {
        CommandRun run = run("generator", "--dry-run", option, value);

        assertEquals(2, run.exitCode());
        assertEquals(1, run.errors().lines().count(), run.errors());
        assertTrue(run.errors().contains(phrase), run.errors());
    }

    @ParameterizedTest
    @CsvSource({
        "--part-injection=SPADE, '\"partInjection\" : \"SPADE\"'",
        "--no-global-loss, '\"globalHead\" : false'",
        "--no-style-loss, '\"style\" : 0.0'"
    })
    void switchesOfTheAblationChangeTheConfiguration(String option, String expected) {
        CommandRun run = run("generator", "--dry-run", option);

        assertTrue(run.output().contains(expected), run.output() + run.errors());
    }

    @Test
    void anUnknownInjectionIsOneSentence() {
        CommandRun run = run("generator", "--dry-run", "--part-injection", "magic");

        assertEquals(2, run.exitCode());
        assertEquals(1, run.errors().lines().count(), run.errors());
    }

    @ParameterizedTest
    @CsvSource({
        "cityscapes, '\"aspect\" : 2'",
        "ade20k, '\"batch\" : 24'",
        "coco, '\"semanticClasses\" : 183'",
        "street-256, '\"projected\" : 1.0'"
    })
    void presetsArePrinted(String preset, String expected) {
        CommandRun run =
                CommandRun.of("train", "generator", "--data", "d", "--out", "o", "--preset", preset, "--dry-run");

        assertTrue(run.output().contains(expected), run.output() + run.errors());
    }

    @Test
    void aLaterStageHasTheVocabularyOfItsDataSet(@TempDir Path scratch) {
        CommandRun run = CommandRun.of(
                "train", "generator", "--data", "nowhere", "--out", scratch.toString(), "--preset", "street-256");

        assertEquals(2, run.exitCode());
        assertTrue(run.errors().contains("nowhere"), run.errors());
    }

    @Test
    void anUnknownPresetIsRefused() {
        CommandRun run =
                CommandRun.of("train", "generator", "--data", "d", "--out", "o", "--preset", "moon", "--dry-run");

        assertEquals(2, run.exitCode());
        assertEquals(
                "There is no training preset moon; there are street, street-256, cityscapes, ade20k and coco.\n",
                run.errors());
    }
}
