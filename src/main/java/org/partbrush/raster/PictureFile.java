package org.partbrush.raster;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures in PNG and JPEG files, for writing also in TIFF. Every error is one sentence that names the file. */
public final class PictureFile {

    private static final int OPAQUE = 0xFF000000;
    private static final int GRAY_TO_RGB = 0x010101;

    private PictureFile() {}

    public static RgbImage read(Path file) throws IOException {
        return decode(FileBytes.read(file), file.toString());
    }

    /**
     * A PNG whose colours stand for labels; transparency is ignored.
     *
     * @throws MapTooLargeException if it is larger than a label map may be
     */
    public static RgbImage readMap(Path file) throws IOException {
        return pixels(ImageDecoder.decodePngMap(FileBytes.read(file), file.toString()));
    }

    /**
     * Transparency is ignored.
     *
     * @param name of the file, for errors
     */
    public static RgbImage decode(byte[] file, String name) throws IOException {
        return decode(file, name, ImageDecoder.ALL);
    }

    /** The same, but a picture whose longer side is at least twice {@code enough} pixels is thinned out. */
    static RgbImage decode(byte[] file, String name, int enough) throws IOException {
        return pixels(
                PngCheck.isPng(file)
                        ? ImageDecoder.decodePng(file, name, enough)
                        : ImageDecoder.decodeJpeg(file, name, enough));
    }

    private static RgbImage pixels(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = isGray(image) ? grays(image) : image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        return new RgbImage(width, height, pixels);
    }

    public static byte[] encodePng(RgbImage picture) throws IOException {
        return ImageEncoder.png(buffered(picture));
    }

    /** @param pixels row-major, {@code 0xaarrggbb} each */
    public static byte[] encodeTransparentPng(int width, int height, int[] pixels) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        return ImageEncoder.png(image);
    }

    /** A JPEG file of high quality. */
    public static byte[] encodeJpeg(RgbImage picture) throws IOException {
        return ImageEncoder.jpeg(buffered(picture));
    }

    public static byte[] encodeTiff(RgbImage picture) throws IOException {
        return ImageEncoder.tiff(buffered(picture));
    }

    private static BufferedImage buffered(RgbImage picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.pixels());
        return image;
    }

    public static void writePng(Path file, RgbImage picture) throws IOException {
        Files.write(file, encodePng(picture));
    }

    private static boolean isGray(BufferedImage image) {
        return image.getRaster().getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel);
    }

    /** Java takes gray for linear light and would brighten it; files mean it as sRGB. */
    private static int[] grays(BufferedImage image) {
        int excessBits = image.getSampleModel().getSampleSize(0) - Byte.SIZE;
        int[] pixels = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (pixels[i] >> excessBits) * GRAY_TO_RGB;
        }
        return pixels;
    }
}
