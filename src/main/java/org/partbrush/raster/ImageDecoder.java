package org.partbrush.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes PNG, JPEG and TIFF with the JDK, strictly: what it would only warn of is an error here. */
final class ImageDecoder {

    /** Every pixel is wanted. */
    static final int ALL = Integer.MAX_VALUE;

    private ImageDecoder() {}

    /** A PNG whose pixels are labels. */
    static BufferedImage decodePngMap(byte[] file, String name) throws IOException {
        PngCheck.require(file, name);
        return decode(file, "png", name, ImageLimits::requireMap, ALL);
    }

    /** @param enough pixels on the longer side; of more than twice as many only every second, third ... is decoded */
    static BufferedImage decodePng(byte[] file, String name, int enough) throws IOException {
        PngCheck.require(file, name);
        return decode(file, "png", name, ImageLimits::require, enough);
    }

    /** @param enough as for {@link #decodePng} */
    static BufferedImage decodeJpeg(byte[] file, String name, int enough) throws IOException {
        return decode(file, "jpeg", name, ImageLimits::require, enough);
    }

    /** A TIFF whose pixels are labels. */
    static BufferedImage decodeTiff(byte[] file, String name) throws IOException {
        return decode(file, "tiff", name, ImageLimits::requireMap, ALL);
    }

    /** Refuses images that are too large. */
    private interface SizeCheck {
        void require(int width, int height, String name) throws IOException;
    }

    private static BufferedImage decode(byte[] file, String format, String name, SizeCheck sizes, int enough)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            requireSize(reader, name, sizes);
            return pixels(reader, name, enough);
        } finally {
            reader.dispose();
        }
    }

    private static void requireSize(ImageReader reader, String name, SizeCheck sizes) throws IOException {
        int width;
        int height;
        try {
            width = reader.getWidth(0);
            height = reader.getHeight(0);
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        }
        sizes.require(width, height, name);
    }

    private static BufferedImage pixels(ImageReader reader, String name, int enough) throws IOException {
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        try {
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / enough);
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, every);
            if (warnings.isEmpty()) {
                return image;
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        }
        throw damaged(name, new IOException(warnings.getFirst()));
    }

    private static IOException damaged(String name, Exception cause) {
        return new IOException(name + " is damaged or of a kind that cannot be read; save it again as PNG.", cause);
    }
}
