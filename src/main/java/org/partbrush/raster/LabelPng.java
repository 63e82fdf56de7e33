package org.partbrush.raster;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Label maps in PNG files: gray (up to 16 bits) or indexed. The stored numbers are the labels; no colour conversion ever
 * touches them. Every error is one sentence that names the file.
 */
public final class LabelPng {

    private static final int MAX_BYTE = 255;

    private LabelPng() {}

    public static LabelMap read(Path file) throws IOException {
        return decode(FileBytes.read(file), file.toString());
    }

    /** @param name of the file, for errors */
    public static LabelMap decode(byte[] file, String name) throws IOException {
        Raster raster = ImageDecoder.decodePngMap(file, name).getRaster();
        if (raster.getNumBands() != 1) {
            throw new IOException(
                    name + " is a colour picture; a label map must be a gray or indexed PNG whose values are labels.");
        }
        LabelMap.Editor labels =
                LabelMap.filled(raster.getWidth(), raster.getHeight(), 0).edit();
        int[] row = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, raster.getWidth(), 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                labels.set(x, y, row[x]);
            }
        }
        return labels.build();
    }

    /**
     * An 8-bit indexed PNG.
     *
     * @param map labels 0..255
     * @param palette {@code 0xrrggbb} of the labels from 0; missing ones are black
     */
    public static byte[] encodeIndexed(LabelMap map, int[] palette) throws IOException {
        IndexColorModel colours = new IndexColorModel(
                Byte.SIZE, MAX_BYTE + 1, channel(palette, 16), channel(palette, 8), channel(palette, 0));
        BufferedImage image = new BufferedImage(map.width(), map.height(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        copy(map, image.getRaster(), MAX_BYTE);
        return ImageEncoder.png(image);
    }

    /**
     * An 8-bit gray PNG.
     *
     * @param map labels 0..255
     */
    public static byte[] encodeGray8(LabelMap map) throws IOException {
        BufferedImage image = new BufferedImage(map.width(), map.height(), BufferedImage.TYPE_BYTE_GRAY);
        copy(map, image.getRaster(), MAX_BYTE);
        return ImageEncoder.png(image);
    }

    /** A 16-bit gray PNG. */
    public static byte[] encodeGray16(LabelMap map) throws IOException {
        BufferedImage image = new BufferedImage(map.width(), map.height(), BufferedImage.TYPE_USHORT_GRAY);
        copy(map, image.getRaster(), LabelMap.MAX_LABEL);
        return ImageEncoder.png(image);
    }

    /** Writes {@link #encodeIndexed} to a file. */
    public static void writeIndexed(Path file, LabelMap map, int[] palette) throws IOException {
        Files.write(file, encodeIndexed(map, palette));
    }

    /** Writes {@link #encodeGray16} to a file. */
    public static void writeGray16(Path file, LabelMap map) throws IOException {
        Files.write(file, encodeGray16(map));
    }

    private static void copy(LabelMap map, WritableRaster raster, int largest) {
        int[] row = new int[map.width()];
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = map.get(x, y);
                if (row[x] > largest) {
                    throw new IllegalArgumentException(
                            "Label " + row[x] + " does not fit into a label map of 0.." + largest + ".");
                }
            }
            raster.setSamples(0, y, row.length, 1, 0, row);
        }
    }

    private static byte[] channel(int[] palette, int shift) {
        byte[] channel = new byte[MAX_BYTE + 1];
        for (int i = 0; i < palette.length; i++) {
            channel[i] = (byte) (palette[i] >> shift);
        }
        return channel;
    }
}
