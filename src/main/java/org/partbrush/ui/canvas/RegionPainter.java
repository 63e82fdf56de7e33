package org.partbrush.ui.canvas;

import org.partbrush.raster.IntRect;

/** Renders a region of a snapshot: a pure function, so that only what changed has to be painted again. */
@FunctionalInterface
public interface RegionPainter {

    /**
     * Sets every pixel of the region.
     *
     * @param pixels of the whole image, row-major, premultiplied {@code 0xaarrggbb}
     * @param stride pixels of a row
     */
    void paint(IntRect region, int[] pixels, int stride);
}
