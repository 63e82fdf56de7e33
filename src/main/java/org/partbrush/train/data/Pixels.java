package org.partbrush.train.data;

import org.partbrush.raster.AreaFilter;
import java.io.IOException;
import java.nio.file.Path;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * A decoded PNG or JPEG of a data set.
 *
 * @param values row-major: labels, or {@code 0xrrggbb}
 */
public record Pixels(int width, int height, int[] values) {

    public static Pixels ofLabels(Path file) throws IOException {
        LabelMap map = LabelPng.read(file);
        return new Pixels(map.width(), map.height(), map.toArray());
    }

    static Pixels ofColours(Path file) throws IOException {
        RgbImage image = PictureFile.read(file);
        return new Pixels(image.width(), image.height(), image.pixels());
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
