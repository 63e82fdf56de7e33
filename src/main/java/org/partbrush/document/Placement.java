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
        IntRect inside = bounds().intersect(clip).moved(-left, -top);
        return PixelMask.rectangle(inside)
                .where(silhouette::contains, silhouette.parts())
                .moved(left, top);
    }

    int partAt(int x, int y) {
        return silhouette.parts().get(x - left, y - top);
    }

    /** The first column after {@code x} whose part in this row differs from that at {@code x}, at most {@code limit}. */
    int runEnd(int x, int y, int limit) {
        return left + silhouette.parts().runEnd(x - left, y - top, limit - left);
    }
}
