package org.partbrush.train.data;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A decoded PNG or JPEG of a data set.
 *
 * @param values row-major: the stored numbers of a one-channel file (labels), or {@code 0xrrggbb}
 */
public record Pixels(int width, int height, int[] values) {

    /** The stored numbers of a grey or indexed file; its colours play no part. */
    public static Pixels ofLabels(Path file) throws IOException {
        BufferedImage image = decode(file);
        Raster raster = image.getRaster();
        if (raster.getNumBands() != 1) {
            throw new IOException("The label map " + file + " has " + raster.getNumBands()
                    + " channels: store one number per pixel, as a grey or indexed PNG.");
        }
        int[] values = raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        return new Pixels(image.getWidth(), image.getHeight(), values);
    }

    static Pixels ofColours(Path file) throws IOException {
        BufferedImage image = decode(file);
        int width = image.getWidth();
        int height = image.getHeight();
        return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static BufferedImage decode(Path file) throws IOException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            BufferedImage image = ImageIO.read(stream);
            if (image == null) {
                throw new IOException("The file " + file + " is neither a PNG nor a JPEG image.");
            }
            return image;
        } catch (NoSuchFileException missing) {
            throw new IOException("The data set has no file " + file + ", but other files of its name.", missing);
        } catch (IndexOutOfBoundsException damaged) {
            throw new IOException("The image " + file + " is damaged.", damaged);
        }
    }

    /** @throws IOException if this map, read from {@code file}, does not have the size of its image */
    Pixels requireSizeOf(Pixels image, Path file) throws IOException {
        if (width != image.width || height != image.height) {
            throw new IOException("The map " + file + " is " + width + "x" + height + " pixels, but its image is "
                    + image.width + "x" + image.height + ".");
        }
        return this;
    }

    /** At another size, each pixel the one its centre falls on. */
    Pixels resizedNearest(int newWidth, int newHeight) {
        int[] resized = new int[newWidth * newHeight];
        for (int y = 0, i = 0; y < newHeight; y++) {
            int row = (2 * y + 1) * height / (2 * newHeight) * width;
            for (int x = 0; x < newWidth; x++) {
                resized[i++] = values[row + (2 * x + 1) * width / (2 * newWidth)];
            }
        }
        return new Pixels(newWidth, newHeight, resized);
    }

    /** Red, green and blue at another size, by areas. */
    byte[][] resizedPlanes(int newWidth, int newHeight) {
        AreaFilter columns = AreaFilter.of(0, width, width, newWidth);
        AreaFilter rows = AreaFilter.of(0, height, height, newHeight);
        byte[][] planes = new byte[3][];
        for (int c = 0; c < 3; c++) {
            planes[c] = AreaFilter.rounded(AreaFilter.apply(plane(16 - 8 * c), width, columns, rows));
        }
        return planes;
    }

    private byte[] plane(int shift) {
        byte[] plane = new byte[values.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) (values[i] >> shift);
        }
        return plane;
    }
}
