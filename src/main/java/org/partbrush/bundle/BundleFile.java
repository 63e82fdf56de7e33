package org.partbrush.bundle;

/**
 * A file of a bundle as its manifest knows it.
 *
 * @param path relative to the bundle's folder, with {@code /} between names
 * @param size in bytes
 * @param sha256 lower-case hexadecimal
 */
public record BundleFile(String path, long size, String sha256) {}
