package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** Files that belong together by their names. */
final class SiblingFile {

    private SiblingFile() {}

    /** The file beside, with another end of its name. */
    static Path of(Path file, String suffix, String otherSuffix) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - suffix.length()) + otherSuffix);
    }

    /** @throws IOException if the name of the file does not end so, with what was expected */
    static void requireSuffix(Path file, String suffix, String format) throws IOException {
        if (!file.getFileName().toString().endsWith(suffix)) {
            throw new IOException(
                    file + " is not named as files of " + format + " are; choose a file *" + suffix + ".");
        }
    }
}
