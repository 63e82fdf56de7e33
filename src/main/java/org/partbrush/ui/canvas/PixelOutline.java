package org.partbrush.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;

/** The edges between the pixels of a set and those outside it, so that what is outlined is what will be touched. */
final class PixelOutline {

    private final PixelMask pixels;
    private final List<Edge> edges = new ArrayList<>();

    private PixelOutline(PixelMask pixels) {
        this.pixels = pixels;
    }

    /** A straight line between two corners of pixels. */
    record Edge(int fromX, int fromY, int toX, int toY) {}

    /** The edges, each as long as it goes straight on. */
    static List<Edge> of(PixelMask pixels) {
        PixelOutline outline = new PixelOutline(pixels);
        IntRect box = pixels.bounds();
        for (int y = box.y(); y <= box.bottom(); y++) {
            outline.addRow(y);
        }
        for (int x = box.x(); x <= box.right(); x++) {
            outline.addColumn(x);
        }
        return outline.edges;
    }

    /** The edges between the rows above and below. */
    private void addRow(int y) {
        IntRect box = pixels.bounds();
        int start = box.x();
        for (int x = box.x(); x <= box.right(); x++) {
            if (pixels.contains(x, y - 1) == pixels.contains(x, y)) {
                if (start < x) {
                    edges.add(new Edge(start, y, x, y));
                }
                start = x + 1;
            }
        }
    }

    private void addColumn(int x) {
        IntRect box = pixels.bounds();
        int start = box.y();
        for (int y = box.y(); y <= box.bottom(); y++) {
            if (pixels.contains(x - 1, y) == pixels.contains(x, y)) {
                if (start < y) {
                    edges.add(new Edge(x, start, x, y));
                }
                start = y + 1;
            }
        }
    }
}
