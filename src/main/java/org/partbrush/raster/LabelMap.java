package org.partbrush.raster;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * An immutable raster of labels 0..65535, kept as 64x64 tiles. An edit replaces the tiles it touches and shares the
 * others with the map it came from, so snapshots are cheap and safe on any thread, and what differs between two maps
 * is found by comparing tiles by identity.
 */
public final class LabelMap {

    public static final int TILE = 64;
    public static final int MAX_LABEL = 0xFFFF;
    private static final int TILE_BITS = 6;
    private static final int TILE_MASK = TILE - 1;

    private final int width;
    private final int height;
    private final int columns;
    private final short[][] tiles;

    private LabelMap(int width, int height, short[][] tiles) {
        this.width = width;
        this.height = height;
        this.columns = columnsOf(width);
        this.tiles = tiles;
    }

    private static int columnsOf(int width) {
        return (width + TILE - 1) >> TILE_BITS;
    }

    /** A map of one label; all its tiles are the same array. */
    public static LabelMap filled(int width, int height, int label) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "A label map needs at least one pixel, not " + width + "x" + height + ".");
        }
        short[] tile = new short[TILE * TILE];
        Arrays.fill(tile, checked(label));
        short[][] tiles = new short[columnsOf(width) * columnsOf(height)][];
        Arrays.fill(tiles, tile);
        return new LabelMap(width, height, tiles);
    }

    /** A map from row-major labels. */
    public static LabelMap of(int width, int height, int[] labels) {
        if (labels.length != width * height) {
            throw new IllegalArgumentException(labels.length + " labels do not fill " + width + "x" + height + ".");
        }
        Editor editor = filled(width, height, 0).edit();
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                editor.set(x, y, labels[i++]);
            }
        }
        return editor.build();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public IntRect bounds() {
        return new IntRect(0, 0, width, height);
    }

    /** The label of a pixel inside the map. */
    public int get(int x, int y) {
        return tiles[tileIndex(x, y)][offset(x, y)] & MAX_LABEL;
    }

    /** The first column after {@code x} whose label in this row differs from that at {@code x}, at most {@code limit}. */
    public int runEnd(int x, int y, int limit) {
        return runEnd(tiles, x, y, limit);
    }

    private int runEnd(short[][] of, int x, int y, int limit) {
        short label = of[tileIndex(x, y)][offset(x, y)];
        int end = x + 1;
        while (end < limit) {
            short[] tile = of[tileIndex(end, y)];
            int row = offset(0, y);
            int stop = Math.min(limit, (end | TILE_MASK) + 1);
            while (end < stop && tile[row | end & TILE_MASK] == label) {
                end++;
            }
            if (end < stop) {
                return end;
            }
        }
        return limit;
    }

    /** Row-major copy of all labels. */
    public int[] toArray() {
        return toArray(bounds());
    }

    /** Row-major copy of the labels of a region inside the map. */
    public int[] toArray(IntRect region) {
        int[] labels = new int[region.width() * region.height()];
        for (int y = region.y(), i = 0; y < region.bottom(); y++) {
            for (int x = region.x(); x < region.right(); x++) {
                labels[i++] = get(x, y);
            }
        }
        return labels;
    }

    /** The map with every label replaced; tiles that stay equal are shared. */
    public LabelMap map(IntUnaryOperator replacement) {
        Editor editor = edit();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                editor.set(x, y, replacement.applyAsInt(get(x, y)));
            }
        }
        return editor.build();
    }

    /**
     * Where this map may differ from another of the same size: the bounds of all tiles that are not shared. Empty if all
     * are; the whole map if the sizes differ.
     */
    public IntRect changedSince(LabelMap other) {
        if (other.width != width || other.height != height) {
            return bounds();
        }
        IntRect changed = IntRect.EMPTY;
        for (int i = 0; i < tiles.length; i++) {
            if (tiles[i] != other.tiles[i]) {
                changed = changed.union(tile(i));
            }
        }
        return changed.intersect(bounds());
    }

    /** Another map of the same size that shares every tile with this one in which the two do not differ. */
    public LabelMap changedTo(LabelMap other) {
        if (!other.bounds().equals(bounds())) {
            throw new IllegalArgumentException("A map cannot change to one of another size.");
        }
        short[][] shared = other.tiles.clone();
        for (int i = 0; i < tiles.length; i++) {
            if (Arrays.equals(tiles[i], other.tiles[i])) {
                shared[i] = tiles[i];
            }
        }
        return new LabelMap(width, height, shared);
    }

    /** Number of tiles, counted row by row. */
    public int tileCount() {
        return tiles.length;
    }

    /** The pixels of a tile. */
    public IntRect tileBounds(int index) {
        return tile(index).intersect(bounds());
    }

    private IntRect tile(int index) {
        return new IntRect(index % columns << TILE_BITS, index / columns << TILE_BITS, TILE, TILE);
    }

    /** Whether a tile is the same as in another map of the same size, because neither was edited there since. */
    public boolean sharesTile(int index, LabelMap other) {
        return tiles[index] == other.tiles[index];
    }

    /** Starts an edit; this map stays as it is. */
    public Editor edit() {
        return new Editor();
    }

    private int tileIndex(int x, int y) {
        return (y >> TILE_BITS) * columns + (x >> TILE_BITS);
    }

    private static int offset(int x, int y) {
        return (y & TILE_MASK) << TILE_BITS | (x & TILE_MASK);
    }

    private static short checked(int label) {
        if (label < 0 || label > MAX_LABEL) {
            throw new IllegalArgumentException("Label " + label + " is outside 0.." + MAX_LABEL + ".");
        }
        return (short) label;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelMap map
                && map.width == width
                && map.height == height
                && (Arrays.equals(tiles, map.tiles) || Arrays.equals(toArray(), map.toArray()));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    /** Copies a tile when its first pixel really changes. For one thread, for one {@link #build()}. */
    public final class Editor {

        private final short[][] edited = tiles.clone();

        private Editor() {}

        public int get(int x, int y) {
            return edited[tileIndex(x, y)][offset(x, y)] & MAX_LABEL;
        }

        public void set(int x, int y, int label) {
            short value = checked(label);
            int index = tileIndex(x, y);
            int offset = offset(x, y);
            if (edited[index][offset] == value) {
                return;
            }
            ownTile(index)[offset] = value;
        }

        private short[] ownTile(int index) {
            if (edited[index] == tiles[index]) {
                edited[index] = tiles[index].clone();
            }
            return edited[index];
        }

        /** Whether a run of pixels of a row has one label. */
        public boolean isFilled(int y, int from, int to, int label) {
            return get(from, y) == label && runEnd(edited, from, y, to) == to;
        }

        /** Gives a run of pixels of a row one label. */
        public void fill(int y, int from, int to, int label) {
            short value = checked(label);
            for (int x = from; x < to; x = (x | TILE_MASK) + 1) {
                int stop = Math.min(to, (x | TILE_MASK) + 1);
                if (!isFilled(y, x, stop, label)) {
                    int start = offset(x, y);
                    Arrays.fill(ownTile(tileIndex(x, y)), start, start + stop - x, value);
                }
            }
        }

        public LabelMap build() {
            return new LabelMap(width, height, edited.clone());
        }
    }
}
