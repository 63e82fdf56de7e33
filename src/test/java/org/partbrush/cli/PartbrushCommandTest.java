package org.partbrush.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class PartbrushCommandTest {

    @TempDir
    private Path folder;

    /** The words that lead to every command, the root with none. */
    private static List<String> commands() {
        List<String> found = new ArrayList<>();
        collect(PartbrushCommand.commandLine(), "", found);
        return found;
    }

    private static void collect(CommandLine command, String words, List<String> found) {
        found.add(words.strip());
        command.getSubcommands().forEach((name, sub) -> collect(sub, words + " " + name, found));
    }

    private static String[] arguments(String words, String last) {
        return (words + " " + last).strip().split(" ");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(String words) {
        CommandRun run = CommandRun.of(arguments(words, "--help"));

        assertEquals(0, run.exitCode());
        assertTrue(run.output().startsWith("Usage: partbrush " + words), run.output());
        assertEquals("", run.errors());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anUnknownOptionIsOneSentence(String words) {
        CommandRun run = CommandRun.of(arguments(words, "--no-such-option"));

        assertEquals(2, run.exitCode());
        assertEquals(1, run.errors().lines().count(), run.errors());
        assertTrue(run.errors().contains("partbrush " + words), run.errors());
    }

    @Test
    void anUnknownCommandIsOneSentence() {
        CommandRun run = CommandRun.of("synthesise");

        assertEquals(2, run.exitCode());
        assertEquals("Unmatched argument at index 0: 'synthesise'; see partbrush --help.\n", run.errors());
    }

    @Test
    void aMissingBundleIsBadInput() {
        CommandRun run = CommandRun.of("bundle", "check", folder.resolve("gone").toString());

        assertEquals(2, run.exitCode());
        assertEquals(folder.resolve("gone") + " does not exist.\n", run.errors());
    }

    @Test
    void anEmptyBundleFailsItsCheck() {
        CommandRun run = CommandRun.of("bundle", "check", folder.toString());

        assertEquals(1, run.exitCode());
        assertEquals(
                folder
                        + " is not a usable model bundle: it has no bundle.json; install it again or choose another one.\n",
                run.errors());
    }
}
