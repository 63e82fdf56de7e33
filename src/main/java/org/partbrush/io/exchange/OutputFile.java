package org.partbrush.io.exchange;

/**
 * A file that an export made and nobody has written yet.
 *
 * @param path below the folder of the export, with slashes
 */
public record OutputFile(String path, byte[] content) {}
