package org.partbrush.raster;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A square of labels that never change, and what was found out about them. Snapshots share tiles, so it is found out once
 * for all of them. Any thread.
 */
final class Tile {

    static final int BITS = 6;
    static final int SIDE = 1 << BITS;

    private final short[] labels;
    private final int width;
    private final int height;
    private @Nullable List<Extent> extents;

    /** The bounds of a label in a tile, counted from the tile's corner. */
    record Extent(int label, IntRect bounds) {}

    /**
     * A tile of a map.
     *
     * @param labels row-major, {@link #SIDE} in a row; the caller writes to them no more
     * @param width columns that lie inside the map
     * @param height rows that lie inside the map
     */
    Tile(short[] labels, int width, int height) {
        this.labels = labels;
        this.width = width;
        this.height = height;
    }

    /** For reading. */
    short[] labels() {
        return labels;
    }

    Tile with(short[] changed) {
        return changed == labels ? this : new Tile(changed, width, height);
    }

    boolean hasLabelsOf(Tile other) {
        boolean isEqual = width == other.width && height == other.height;
        for (int row = 0; isEqual && row < height && labels != other.labels; row++) {
            int from = row << BITS;
            isEqual = Arrays.equals(labels, from, from + width, other.labels, from, from + width);
        }
        return isEqual;
    }

    /** The labels but 0 that occur. */
    List<Extent> extents() {
        List<Extent> known = extents;
        if (known == null) {
            known = findExtents(); // Of two threads each may find them, and the same ones.
            extents = known;
        }
        return known;
    }

    private List<Extent> findExtents() {
        Map<Integer, IntRect> found = new LinkedHashMap<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0, end; x < width; x = end) {
                int start = y << BITS | x;
                end = x + runLength(labels, start, width - x);
                if (labels[start] != 0) {
                    found.merge(labels[start] & LabelMap.MAX_LABEL, new IntRect(x, y, end - x, 1), IntRect::union);
                }
            }
        }
        return found.entrySet().stream()
                .map(label -> new Extent(label.getKey(), label.getValue()))
                .toList();
    }

    /** How many labels from a place on are equal: where a row differs from itself moved by one a run ends. */
    static int runLength(short[] labels, int start, int most) {
        int same = Arrays.mismatch(labels, start, start + most - 1, labels, start + 1, start + most);
        return same < 0 ? most : same + 1;
    }
}
