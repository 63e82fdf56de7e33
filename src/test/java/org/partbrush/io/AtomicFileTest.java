package org.partbrush.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private Path previous = Path.of("");

    @BeforeEach
    void nameTheFiles() {
        file = folder.resolve("street");
        previous = folder.resolve("street~");
    }

    private void write(String content) throws IOException {
        AtomicFile.writeKeepingPrevious(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void firstVersionHasNoPreviousOne() throws IOException {
        write("first");
        assertEquals(List.of(file), files());
    }

    @Test
    void previousVersionIsAlwaysTheLastButOne() throws IOException {
        write("first");
        write("second");
        write("third");
        assertEquals("second", Files.readString(previous));
        assertEquals("third", Files.readString(file));
    }

    /** A folder stands where the previous version should go, so saving fails after the new content was written. */
    @Test
    void saveThatFailsMidwayLeavesBothVersionsAndNothingElse() throws IOException {
        write("first");
        Files.createDirectories(previous.resolve("in the way"));
        IOException e = assertThrows(IOException.class, () -> write("second"));
        assertEquals("first", Files.readString(file));
        assertEquals(List.of(file, previous), files());
        assertTrue(String.valueOf(e.getMessage()).endsWith("; save it somewhere else."));
    }

    @Test
    void saveThatCannotReplaceTheFileLeavesNothingBehind() throws IOException {
        Files.createDirectories(file.resolve("in the way"));
        assertThrows(IOException.class, () -> AtomicFile.write(file, new byte[1]));
        assertEquals(List.of(file), files());
    }
}
