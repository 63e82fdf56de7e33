package org.partbrush.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip files whose first entry is a stored {@code mimetype}, so that programs know them by their first bytes. */
public final class MimeZip {

    static final String MIME_ENTRY = "mimetype";

    /** Of all entries: the earliest that zip stores without an extra field, which would come before the mimetype. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private MimeZip() {}

    /** The bytes of an archive with these entries in their map's order; equal entries give equal bytes. */
    public static byte[] write(String mimeType, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] content = mimeType.getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = entry(MIME_ENTRY);
            first.setMethod(ZipEntry.STORED);
            first.setSize(content.length);
            first.setCrc(crc(content));
            zip.putNextEntry(first);
            zip.write(content);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(entry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
