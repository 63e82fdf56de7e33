package org.partbrush.raster;

/**
 * A picture without transparency. Immutable by agreement: nobody writes to {@code pixels} after construction.
 *
 * @param pixels row-major, {@code 0xFFrrggbb} each
 */
public record RgbImage(int width, int height, int[] pixels) {

    public RgbImage {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(pixels.length + " pixels do not fill " + width + "x" + height + ".");
        }
    }
}
