package org.partbrush.raster;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * An immutable raster of labels 0..65535, kept as 64x64 tiles. An edit replaces the tiles it touches and shares the
 * others with the map it came from, so snapshots are cheap and safe on any thread, and what differs between two maps
 * is found by comparing tiles by identity.
 */
public final class LabelMap {

    public static final int TILE = Tile.SIDE;
    public static final int MAX_LABEL = 0xFFFF;
    private static final int TILE_MASK = TILE - 1;

    private final int width;
    private final int height;
    private final int columns;
    private final Tile[] tiles;

    private LabelMap(int width, int height, Tile[] tiles) {
        this.width = width;
        this.height = height;
        this.columns = columnsOf(width);
        this.tiles = tiles;
    }

    private static int columnsOf(int width) {
        return (width + TILE - 1) >> Tile.BITS;
    }

    /** A map of one label; all its tiles share their labels. */
    public static LabelMap filled(int width, int height, int label) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "A label map needs at least one pixel, not " + width + "x" + height + ".");
        }
        short[] labels = labelsOf(label);
        LabelMap map = new LabelMap(width, height, new Tile[columnsOf(width) * columnsOf(height)]);
        for (int i = 0; i < map.tiles.length; i++) {
            IntRect box = map.tileBounds(i);
            map.tiles[i] = new Tile(labels, box.width(), box.height());
        }
        return map;
    }

    /** The labels of a tile that has only one. */
    private static short[] labelsOf(int label) {
        short[] labels = new short[TILE * TILE];
        Arrays.fill(labels, checked(label));
        return labels;
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
        return tiles[tileIndex(x, y)].labels()[offset(x, y)] & MAX_LABEL;
    }

    /** The first column after {@code x} whose label in this row differs from that at {@code x}, at most {@code limit}. */
    public int runEnd(int x, int y, int limit) {
        short label = tiles[tileIndex(x, y)].labels()[offset(x, y)];
        int end = x;
        while (end < limit) {
            short[] labels = tiles[tileIndex(end, y)].labels();
            int start = offset(end, y);
            if (labels[start] != label) {
                return end;
            }
            int most = Math.min(limit, (end | TILE_MASK) + 1) - end;
            int run = Tile.runLength(labels, start, most);
            end += run;
            if (run < most) {
                return end;
            }
        }
        return limit;
    }

    /** As {@link #runEnd(int, int, int)}, for the first of several maps of one size that changes its label. */
    public static int runEnd(int x, int y, int limit, LabelMap... maps) {
        int end = limit;
        for (LabelMap map : maps) {
            end = map.runEnd(x, y, end);
        }
        return end;
    }

    /** For every label but 0 the smallest rectangle that holds its pixels. Looks only at tiles that no map had before. */
    public SortedMap<Integer, IntRect> boundsOfLabels() {
        SortedMap<Integer, IntRect> bounds = new TreeMap<>();
        for (int i = 0; i < tiles.length; i++) {
            IntRect tile = tile(i);
            for (Tile.Extent extent : tiles[i].extents()) {
                bounds.merge(extent.label(), extent.bounds().moved(tile.x(), tile.y()), IntRect::union);
            }
        }
        return bounds;
    }

    /** Row-major copy of all labels. */
    public int[] toArray() {
        return toArray(bounds());
    }

    /** Row-major copy of the labels of a region inside the map. */
    public int[] toArray(IntRect region) {
        int[] labels = new int[region.width() * region.height()];
        for (int y = region.y(), i = 0; y < region.bottom(); y++) {
            for (int x = region.x(); x < region.right(); x = (x | TILE_MASK) + 1) {
                short[] tile = tiles[tileIndex(x, y)].labels();
                int stop = offset(x, y) + Math.min(region.right(), (x | TILE_MASK) + 1) - x;
                for (int offset = offset(x, y); offset < stop; offset++) {
                    labels[i++] = tile[offset] & MAX_LABEL;
                }
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

    /** The map with one label on the pixels of a mask, which lies inside it; tiles that stay equal are shared. */
    public LabelMap painted(PixelMask mask, int label) {
        Editor editor = edit();
        short[] painted = labelsOf(label);
        for (int i = 0; i < tiles.length; i++) {
            if (mask.covers(tile(i)) && !Arrays.equals(editor.edited[i], painted)) {
                editor.edited[i] = painted;
            }
        }
        mask.forEachRun((y, from, to) -> editor.fill(y, from, to, label));
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
        Tile[] shared = other.tiles.clone();
        for (int i = 0; i < tiles.length; i++) {
            if (tiles[i].hasLabelsOf(other.tiles[i])) {
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
        return new IntRect(index % columns << Tile.BITS, index / columns << Tile.BITS, TILE, TILE);
    }

    /** Whether a tile is the same as in another map of the same size, because neither was edited there since. */
    public boolean sharesTile(int index, LabelMap other) {
        return tiles[index] == other.tiles[index];
    }

    /** The greatest label of a tile. */
    public int greatestLabel(int index) {
        return tiles[index].extents().stream()
                .mapToInt(Tile.Extent::label)
                .max()
                .orElse(0);
    }

    /** Starts an edit; this map stays as it is. */
    public Editor edit() {
        return new Editor();
    }

    private int tileIndex(int x, int y) {
        return (y >> Tile.BITS) * columns + (x >> Tile.BITS);
    }

    private static int offset(int x, int y) {
        return (y & TILE_MASK) << Tile.BITS | (x & TILE_MASK);
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
                && IntStream.range(0, tiles.length).allMatch(i -> tiles[i].hasLabelsOf(map.tiles[i]));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    /** Copies a tile when its first pixel really changes. For one thread, for one {@link #build()}. */
    public final class Editor {

        private final short[][] edited = new short[tiles.length][];

        private Editor() {
            Arrays.setAll(edited, i -> tiles[i].labels());
        }

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

        private boolean isOwn(int index) {
            return edited[index] != tiles[index].labels();
        }

        private short[] ownTile(int index) {
            if (!isOwn(index)) {
                edited[index] = edited[index].clone();
            }
            return edited[index];
        }

        /** Gives a run of pixels of a row one label. */
        public void fill(int y, int from, int to, int label) {
            short value = checked(label);
            for (int x = from; x < to; x = (x | TILE_MASK) + 1) {
                int index = tileIndex(x, y);
                int start = offset(x, y);
                int length = Math.min(to, (x | TILE_MASK) + 1) - x;
                if (isOwn(index)
                        || edited[index][start] != value
                        || Tile.runLength(edited[index], start, length) < length) {
                    Arrays.fill(ownTile(index), start, start + length, value);
                }
            }
        }

        public LabelMap build() {
            Tile[] built = new Tile[tiles.length];
            Arrays.setAll(built, i -> tiles[i].with(edited[i]));
            return new LabelMap(width, height, built);
        }
    }
}
