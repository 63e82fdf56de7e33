package org.partbrush.raster;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, from the Exif part of a JPEG file (CIPA DC-008, tag 0x0112): cameras store what the sensor saw
 * and leave turning it to the reader.
 */
enum JpegOrientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    TRANSPOSED,
    TURNED_RIGHT,
    TRANSVERSED,
    TURNED_LEFT;

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final int FIRST_SEGMENT = 0xFFE0;
    private static final int LAST_SEGMENT = 0xFFEF;
    private static final int EXIF = 0x45786966;
    private static final int EXIF_HEADER = 6;
    private static final int ENTRY = 12;
    private static final int TAG = 0x0112;
    private static final int LITTLE_ENDIAN = 0x4949;

    /** Upright if the file says nothing, or nothing that makes sense. */
    static JpegOrientation of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        try {
            if ((in.getShort() & 0xFFFF) != START_OF_IMAGE) {
                return UPRIGHT;
            }
            int marker = in.getShort() & 0xFFFF;
            while (marker >= FIRST_SEGMENT && marker <= LAST_SEGMENT) {
                int start = in.position();
                int length = in.getShort() & 0xFFFF;
                if (marker == EXIF_SEGMENT && in.getInt(in.position()) == EXIF) {
                    return ofTiff(in.slice(start + Short.BYTES + EXIF_HEADER, length - Short.BYTES - EXIF_HEADER));
                }
                in.position(start + length);
                marker = in.getShort() & 0xFFFF;
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** Exif is a TIFF file: byte order, a mark, where the first directory is; it counts its entries. */
    private static JpegOrientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + i * ENTRY;
            if (tiff.getShort(entry) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was seen. */
    RgbImage turned(RgbImage stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        boolean isSideways = ordinal() >= TRANSPOSED.ordinal();
        int width = isSideways ? stored.height() : stored.width();
        int height = isSideways ? stored.width() : stored.height();
        int lastX = stored.width() - 1;
        int lastY = stored.height() - 1;
        int[] pixels = new int[stored.pixels().length];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                pixels[i] = switch (this) {
                    case UPRIGHT -> at(stored, x, y);
                    case MIRRORED -> at(stored, lastX - x, y);
                    case UPSIDE_DOWN -> at(stored, lastX - x, lastY - y);
                    case UPSIDE_DOWN_MIRRORED -> at(stored, x, lastY - y);
                    case TRANSPOSED -> at(stored, y, x);
                    case TURNED_RIGHT -> at(stored, y, lastY - x);
                    case TRANSVERSED -> at(stored, lastX - y, lastY - x);
                    case TURNED_LEFT -> at(stored, lastX - y, x);
                };
            }
        }
        return new RgbImage(width, height, pixels);
    }

    private static int at(RgbImage image, int x, int y) {
        return image.pixels()[y * image.width() + x];
    }
}
