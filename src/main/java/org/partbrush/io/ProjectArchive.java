package org.partbrush.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The zip container of a project: a stored {@code mimetype} first, so that programs know the file by its first bytes,
 * then named entries. Reads entries in order with their checksums and never more than the limits allow.
 */
final class ProjectArchive {

    static final String MIME_TYPE = "application/x-partbrush";

    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_BYTES = 1 << 28;

    private ProjectArchive() {}

    /** All entries but the mimetype. */
    static Map<String, byte[]> read(InputStream file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(file)) {
            requireMimeType(zip, name);
            return readEntries(zip, name);
        } catch (ProjectException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(name, e);
        }
    }

    private static void requireMimeType(ZipInputStream zip, String name) throws IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(MimeZip.MIME_ENTRY)) {
            throw new ProjectException(name + " is not a Partbrush project; choose a file that Partbrush saved.");
        }
        byte[] content = zip.readNBytes(MIME_TYPE.length() + 1);
        if (first.getMethod() != ZipEntry.STORED || !MIME_TYPE.equals(new String(content, StandardCharsets.US_ASCII))) {
            throw new ProjectException(name + " is not a Partbrush project; choose a file that Partbrush saved.");
        }
    }

    private static Map<String, byte[]> readEntries(ZipInputStream zip, String name) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        int bytesLeft = MAX_BYTES;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] content = zip.readNBytes(bytesLeft);
            bytesLeft -= content.length;
            if (bytesLeft == 0 || entries.size() == MAX_ENTRIES) {
                throw new ProjectException(name + " unpacks to more than a project can hold; it is not opened.");
            }
            if (entries.put(entry.getName(), content) != null) {
                throw new ProjectException(
                        name + " is damaged: it holds " + entry.getName() + " twice; " + previousVersion(name));
            }
        }
        return entries;
    }

    /** The bytes of an archive with these entries in their map's order; equal entries give equal bytes. */
    static byte[] write(Map<String, byte[]> entries) throws IOException {
        if (entries.values().stream().mapToLong(content -> content.length).sum() >= MAX_BYTES) {
            throw new ProjectException("The scene is too large for a project file; make it smaller.");
        }
        return MimeZip.write(MIME_TYPE, entries);
    }

    static ProjectException damaged(String name, Exception cause) {
        return new ProjectException(name + " is damaged or not a Partbrush project; " + previousVersion(name), cause);
    }

    static String previousVersion(String name) {
        return "if " + name + "~ exists, open that previous version.";
    }
}
