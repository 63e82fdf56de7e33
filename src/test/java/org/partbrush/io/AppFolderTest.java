package org.partbrush.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFolderTest {

    private static final Path HOME = Path.of("home");

    @Test
    void linuxKeepsItAmongTheUsersData() {
        assertEquals(
                HOME.resolve(".local").resolve("share").resolve("partbrush"), AppFolder.of("Linux", Map.of(), HOME));
        assertEquals(
                Path.of("data").resolve("partbrush"), AppFolder.of("Linux", Map.of("XDG_DATA_HOME", "data"), HOME));
    }

    @Test
    void windowsNamesTheFolderItself() {
        assertEquals(
                Path.of("roaming").resolve("Partbrush"),
                AppFolder.of("Windows 11", Map.of("APPDATA", "roaming"), HOME));
    }

    @Test
    void macHasItsLibrary() {
        assertEquals(
                HOME.resolve("Library").resolve("Application Support").resolve("Partbrush"),
                AppFolder.of("Mac OS X", Map.of(), HOME));
    }
}
