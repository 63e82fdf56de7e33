package org.partbrush.raster;

import java.io.IOException;

/** How large an image may be. Checked from the header, before anything is allocated for its pixels. */
public final class ImageLimits {

    public static final long MAX_PIXELS = 178_000_000;

    private ImageLimits() {}

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
