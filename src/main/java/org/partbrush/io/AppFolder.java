package org.partbrush.io;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the program keeps what it needs between two starts, as each system wants it: recovery copies, recent files. */
public final class AppFolder {

    private AppFolder() {}

    /** The folder of this user; it need not exist yet. */
    public static Path ofUser() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", "")));
    }

    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return inside(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"), "Partbrush");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Partbrush");
        }
        return inside(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"), "partbrush");
    }

    private static Path inside(@Nullable String named, Path usual, String folder) {
        return (named == null || named.isBlank() ? usual : Path.of(named)).resolve(folder);
    }
}
