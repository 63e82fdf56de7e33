package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where a command writes one PNG for each input. */
final class OutputOptions {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the results.")
    private Path folder;

    @Option(names = "--overwrite", description = "Replace results that exist.")
    private boolean isOverwriteAllowed;

    /**
     * The output files of inputs with these names; nothing is touched yet.
     *
     * @throws IOException if a file would be replaced without leave
     */
    List<Path> files(List<String> names) throws IOException {
        Set<Path> seen = new HashSet<>();
        List<Path> files =
                names.stream().map(name -> folder.resolve(name + ".png")).toList();
        for (Path file : files) {
            if (!seen.add(file)) {
                throw new IOException("Two inputs would be written to " + file + "; rename one of them.");
            }
            if (Files.exists(file) && !isOverwriteAllowed) {
                throw new IOException(file + " exists already; add --overwrite to replace it.");
            }
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder; name another one with --out.");
        }
        return files;
    }

    /** Makes sure that the folder is there. */
    void createFolder() throws IOException {
        Files.createDirectories(folder);
    }
}
