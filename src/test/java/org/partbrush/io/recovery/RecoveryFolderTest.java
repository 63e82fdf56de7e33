package org.partbrush.io.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scenes;
import org.partbrush.io.Project;

class RecoveryFolderTest {

    private static final Project WORK = new Project(Scenes.twoCars(), null, null);

    @TempDir
    private Path folder;

    private RecoveryFolder first = new RecoveryFolder(Path.of(""), "");
    private RecoveryFolder second = first;

    @BeforeEach
    void startTwoPainters() {
        first = new RecoveryFolder(folder.resolve("recovery"), "1");
        second = new RecoveryFolder(folder.resolve("recovery"), "2");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(first.folder())) {
            return files.toList();
        }
    }

    @Test
    void withoutTheFolderNothingIsAbandoned() throws IOException {
        assertEquals(List.of(), first.abandoned());
    }

    @Test
    void copyOfAPainterThatEndedIsFoundWhole() throws IOException {
        Path origin = folder.resolve("street.pbrush").toAbsolutePath();
        try (RecoveryCopy copy = first.begin()) {
            copy.write(WORK, origin);
        }
        try (RecoveryCopy found = second.abandoned().getFirst()) {
            assertEquals(WORK.scene(), found.read().scene());
            assertEquals(origin, found.facts().origin());
            assertNotNull(found.facts().thumbnail());
        }
    }

    @Test
    void workThatNeverHadAFileHasNoOrigin() throws IOException {
        try (RecoveryCopy copy = first.begin()) {
            copy.write(WORK, null);
        }
        try (RecoveryCopy found = second.abandoned().getFirst()) {
            assertNull(found.facts().origin());
        }
    }

    @Test
    void copyOfAPainterThatRunsIsLeftAlone() throws IOException {
        try (RecoveryCopy copy = first.begin()) {
            copy.write(WORK, null);
            assertEquals(List.of(), second.abandoned());
        }
    }

    @Test
    void copyIsOfferedToOnePainterOnly() throws IOException {
        try (RecoveryCopy copy = first.begin()) {
            copy.write(WORK, null);
        }
        try (RecoveryCopy found = second.abandoned().getFirst()) {
            assertEquals(List.of(), new RecoveryFolder(first.folder(), "3").abandoned());
            assertTrue(found.holdsWork());
        }
        assertEquals(1, new RecoveryFolder(first.folder(), "3").abandoned().size());
    }

    @Test
    void discardedCopyLeavesNothingBehind() throws IOException {
        RecoveryCopy copy = first.begin();
        copy.write(WORK, null);
        copy.discard();
        assertEquals(List.of(), files());
    }

    @Test
    void killedPainterLeavesItsWorkAndItsLock() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process painter = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingPainter.class.getName(),
                        first.folder().toString())
                .start();
        try (BufferedReader output = painter.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("copied", output.readLine());
            assertEquals(List.of(), first.abandoned());
        } finally {
            painter.destroyForcibly().waitFor();
        }
        try (RecoveryCopy found = first.abandoned().getFirst()) {
            assertEquals(WORK.scene(), found.read().scene());
        }
    }

    @Test
    void folderThatCannotBeMadeIsSaidInOneSentence() throws IOException {
        Files.writeString(first.folder(), "a file is in the way");
        IOException e = assertThrows(IOException.class, first::begin);
        assertTrue(String.valueOf(e.getMessage()).startsWith("Unsaved work cannot be copied to "));
    }
}
