package org.partbrush.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Walks the chunks of a PNG file before it is decoded: the JDK's decoder looks at no checksum and allocates before it
 * knows that the file is whole.
 */
final class PngCheck {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int SIZE_AND_TYPE = 8;
    private static final int CRC = 4;

    private PngCheck() {}

    static boolean isPng(byte[] file) {
        return file.length >= Long.BYTES && ByteBuffer.wrap(file).getLong() == SIGNATURE;
    }

    /** Throws if the file is not a whole, undamaged PNG file of bearable size. */
    static void require(byte[] file, String name) throws IOException {
        if (!isPng(file)) {
            throw new IOException(name + " is not a PNG file; save it as PNG and try again.");
        }
        ByteBuffer chunks = ByteBuffer.wrap(file).position(Long.BYTES);
        String type = "";
        while (!type.equals("IEND")) {
            if (chunks.remaining() < SIZE_AND_TYPE + CRC) {
                throw truncated(name);
            }
            int length = chunks.getInt();
            type = typeAt(file, chunks.position());
            if (length < 0 || length > chunks.remaining() - SIZE_AND_TYPE) {
                throw truncated(name);
            }
            if (type.equals("IHDR")) {
                ImageLimits.require(chunks.getInt(chunks.position() + 4), chunks.getInt(chunks.position() + 8), name);
            }
            requireChecksum(file, chunks, length, name);
        }
    }

    private static void requireChecksum(byte[] file, ByteBuffer chunks, int length, String name) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(file, chunks.position(), CRC + length);
        chunks.position(chunks.position() + CRC + length);
        if ((int) crc.getValue() != chunks.getInt()) {
            throw new IOException(name + " is damaged: a checksum in it is wrong; get a fresh copy of it.");
        }
    }

    private static String typeAt(byte[] file, int position) {
        return new String(file, position, 4, StandardCharsets.US_ASCII);
    }

    private static IOException truncated(String name) {
        return new IOException(name + " is cut off before its end; get a fresh copy of it.");
    }
}
