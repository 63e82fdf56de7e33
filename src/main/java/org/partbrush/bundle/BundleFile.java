package org.partbrush.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a bundle as its manifest knows it.
 *
 * @param path relative to the bundle's folder, with {@code /} between names
 * @param size in bytes
 * @param sha256 lower-case hexadecimal
 */
public record BundleFile(String path, long size, String sha256) {

    /** A file as it lies in a bundle's folder now. */
    static BundleFile of(Path folder, String path) throws IOException {
        Path file = folder.resolve(path);
        return new BundleFile(path, Files.size(file), Sha256.of(file));
    }

    /** Writes a file into a bundle's folder. */
    static BundleFile write(Path folder, String path, byte[] content) throws IOException {
        Files.write(folder.resolve(path), content);
        return of(folder, path);
    }
}
