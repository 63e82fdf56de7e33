package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of data sets, and says which one is missing where. */
final class SourceFiles {

    private SourceFiles() {}

    /**
     * The paths below a folder that end so, without that end, sorted.
     *
     * @param depth how many folders below the files may be, 1: none
     */
    static List<String> names(Path folder, int depth, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("The folder " + folder + " is missing; it should hold files *" + suffix + ".");
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            List<String> names = files.map(
                            file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                throw new IOException("The folder " + folder + " holds no file *" + suffix + ".");
            }
            return names;
        }
    }

    /** The file itself, if it is there. */
    static Path require(Path file, Path image) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("The file " + file + " is missing, which belongs to " + image + ".");
        }
        return file;
    }
}
