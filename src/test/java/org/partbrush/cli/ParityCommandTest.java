package org.partbrush.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParityCommandTest {

    private static final Path CASE = Path.of("src/test/resources/fixtures/spade_norm/ks1");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyACase() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("spade"));
        for (String name : new String[] {"case.json", "tensors.safetensors"}) {
            Files.copy(CASE.resolve(name), copy.resolve(name));
        }
        Files.writeString(folder.resolve("INDEX.json"), """
                [{"path": "spade", "component": "spade_norm"}, {"path": "later", "component": "not_yet"}]
                """);
    }

    @Test
    void everyCaseIsALineAndTheLastOneCounts() {
        CommandRun run = CommandRun.of("parity", "--fixtures", folder.toString());

        assertEquals(0, run.exitCode());
        assertEquals("PASS spade\nNOT-BUILT later\n1 passed, 0 failed, 1 not built\n", run.output());
    }

    @Test
    void aFailedCaseIsExitCodeOne() throws IOException {
        Path tensors = folder.resolve("spade/tensors.safetensors");
        byte[] bytes = Files.readAllBytes(tensors);
        bytes[bytes.length - 1] ^= 1; // the exponent of an expected value
        Files.write(tensors, bytes);

        CommandRun run = CommandRun.of("parity", "--fixtures", folder.toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.output().startsWith("FAIL spade: worst ratio to tolerance "), run.output());
        assertTrue(run.output().endsWith("0 passed, 1 failed, 1 not built\n"), run.output());
    }

    @Test
    void resultsAreWrittenAsJson() throws IOException {
        Path json = folder.resolve("results.json");
        CommandRun.of("parity", "--fixtures", folder.toString(), "--json", json.toString());

        assertTrue(Files.readString(json).contains("\"component\":\"spade_norm\",\"outcome\":\"PASS\""));
    }

    @Test
    void aFolderWithoutFixturesIsRefused() {
        CommandRun run =
                CommandRun.of("parity", "--fixtures", folder.resolve("spade").toString());

        assertEquals(2, run.exitCode());
        assertEquals(folder.resolve("spade") + " is no folder of fixtures: it has no INDEX.json.\n", run.errors());
    }
}
