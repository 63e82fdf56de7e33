package org.partbrush.raster;

import java.io.IOException;

/** How large an image may be. Checked from the header, before anything is allocated for its pixels. */
public final class ImageLimits {

    public static final long MAX_PIXELS = 178_000_000;

    /** Label maps are read whole, several beside each other; sixteen times the largest that can be painted on. */
    public static final long MAX_MAP_PIXELS = 16 * 2048 * 1024;

    private ImageLimits() {}

    /** @throws IOException if a label map of this size is empty or too large */
    static void requireMap(int width, int height, String name) throws IOException {
        require(width, height, name);
        if ((long) width * height > MAX_MAP_PIXELS) {
            throw new MapTooLargeException(name + " has " + width + "x" + height + " pixels, more than the "
                    + MAX_MAP_PIXELS / 1_000_000 + " megapixels that a label map may have; make it smaller without"
                    + " smoothing its edges.");
        }
    }

    /** @throws IOException if an image of this size is empty or too large */
    public static void require(int width, int height, String name) throws IOException {
        if (width < 1 || height < 1) {
            throw new IOException(name + " says it has " + width + "x" + height + " pixels; it must have some.");
        }
        if ((long) width * height > MAX_PIXELS) {
            throw new IOException(name + " has " + width + "x" + height + " pixels, more than the "
                    + MAX_PIXELS / 1_000_000 + " megapixels that can be opened; make it smaller.");
        }
    }
}
