package org.partbrush.raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads whole files. */
final class FileBytes {

    private FileBytes() {}

    static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IOException(file + " does not exist.", e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            throw new IOException(file + " is too large to be read.", e);
        }
    }
}
