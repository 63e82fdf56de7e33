package org.partbrush.document;

/** A part, or one piece of it, and what becomes of it. */
public record PartMove(PartPixels pixels, PartTransform transform) {

    /** Whether a pixel leaves its place. */
    boolean takes(int x, int y) {
        return pixels.pixels().contains(x, y);
    }

    /** Whether a pixel has the part afterwards; pinned pixels are not carried away. */
    boolean puts(int x, int y, PartEditor before) {
        int sourceX = transform.sourceColumn(x);
        int sourceY = transform.sourceRow(y);
        return pixels.pixels().contains(sourceX, sourceY) && !before.isPinned(sourceX, sourceY);
    }
}
