package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.partbrush.raster.AreaFilter;
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

    /** With every value replaced. */
    Pixels mapped(IntUnaryOperator replacement) {
        return new Pixels(width, height, Arrays.stream(values).map(replacement).toArray());
    }

    /** At another size, each pixel the one its centre falls on; where that is between two, the one Pillow takes. */
    Pixels resizedNearest(int newWidth, int newHeight) {
        int[] columns = nearest(width, newWidth);
        int[] rows = nearest(height, newHeight);
        int[] resized = new int[newWidth * newHeight];
        for (int y = 0, i = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                resized[i++] = values[rows[y] * width + columns[x]];
            }
        }
        return new Pixels(newWidth, newHeight, resized);
    }

    /** Source positions. Summed as Pillow does it, because its rounding decides between two pixels. */
    private static int[] nearest(int inputs, int outputs) {
        double step = (double) inputs / outputs;
        double position = step * 0.5;
        int[] sources = new int[outputs];
        for (int o = 0; o < outputs; o++) {
            sources[o] = (int) position;
            position += step;
        }
        return sources;
    }

    /** Colours at another size, equal to Pillow's bicubic bit for bit. */
    Pixels resizedBicubic(int newWidth, int newHeight) {
        int[] resized = new int[newWidth * newHeight];
        for (int shift = 16; shift >= 0; shift -= 8) {
            byte[] plane = BicubicFilter.resize(plane(shift), width, height, newWidth, newHeight);
            for (int i = 0; i < resized.length; i++) {
                resized[i] |= (plane[i] & 0xFF) << shift;
            }
        }
        return new Pixels(newWidth, newHeight, resized);
    }

    /** Left and right swapped. */
    Pixels flipped() {
        int[] flipped = new int[values.length];
        for (int i = 0; i < flipped.length; i++) {
            flipped[i] = values[i - i % width + width - 1 - i % width];
        }
        return new Pixels(width, height, flipped);
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

    /** Red, green and blue. */
    byte[][] planes() {
        return new byte[][] {plane(16), plane(8), plane(0)};
    }

    private byte[] plane(int shift) {
        byte[] plane = new byte[values.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) (values[i] >> shift);
        }
        return plane;
    }
}
