package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.partbrush.io.AtomicFile;

/**
 * Where exported files go. Each is written whole or not at all.
 *
 * @param mayOverwrite whether files that exist are replaced
 */
public record ExportFolder(Path folder, boolean mayOverwrite) {

    /**
     * Writes the files of one scene; where one would be replaced without leave, nothing.
     *
     * @throws IOException with one sentence for people
     */
    public void write(List<OutputFile> files) throws IOException {
        requireFree(files);
        for (OutputFile file : files) {
            Path target = folder.resolve(file.path());
            Files.createDirectories(target.toAbsolutePath().getParent());
            AtomicFile.write(target, file.content());
        }
    }

    /** @throws IOException if a file exists and may not be replaced */
    public void requireFree(List<OutputFile> files) throws IOException {
        for (OutputFile file : files) {
            Path target = folder.resolve(file.path());
            if (!mayOverwrite && Files.exists(target)) {
                throw new IOException(
                        target + " exists already; choose another place, or allow overwriting (--overwrite).");
            }
        }
    }
}
