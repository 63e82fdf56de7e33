package org.partbrush.document;

import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;

/** A silhouette at a place of a scene, which it may overlap only in part. */
public record Placement(Silhouette silhouette, int left, int top) {

    /** The rectangle of the whole silhouette. */
    public IntRect bounds() {
        return new IntRect(left, top, silhouette.width(), silhouette.height());
    }

    /** The pixels of a rectangle that the silhouette covers. */
    public PixelMask pixels(IntRect clip) {
        return PixelMask.of(bounds().intersect(clip), (x, y) -> silhouette.contains(x - left, y - top));
    }

    int partAt(int x, int y) {
        return silhouette.parts().get(x - left, y - top);
    }
}
