package org.partbrush.raster;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * An immutable set of pixels, such as the part of a brush stroke that one pointer move added. Kept as runs of neighbouring
 * pixels, so that large shapes cost the rows they have and not their pixels.
 */
public final class PixelMask {

    private final IntRect bounds;
    private final int[] rows;
    private final int[] edges;

    /**
     * @param rows where the edges of each row begin; at last, how many there are
     * @param edges of each run the first column and the one after the last, from left to right
     */
    private PixelMask(IntRect bounds, int[] rows, int[] edges) {
        this.bounds = bounds;
        this.rows = rows;
        this.edges = edges;
    }

    /** The pixels of a rectangle for which the test holds. */
    public static PixelMask of(IntRect bounds, PixelTest test) {
        return of(bounds, row -> bounds, test);
    }

    /**
     * The pixels of a rectangle for which the test holds.
     *
     * @param columns of a row, outside which the test is known not to hold
     */
    static PixelMask of(IntRect bounds, IntFunction<IntRect> columns, PixelTest test) {
        Builder pixels = new Builder(bounds);
        for (int y = bounds.y(); y < bounds.bottom(); y++) {
            IntRect range = columns.apply(y);
            int right = Math.min(bounds.right(), range.right());
            for (int x = Math.max(bounds.x(), range.x()); x < right; x++) {
                if (test.holds(x, y)) {
                    pixels.add(y, x, x + 1);
                }
            }
        }
        return pixels.build();
    }

    /** All pixels of a rectangle. */
    public static PixelMask rectangle(IntRect bounds) {
        Builder pixels = new Builder(bounds);
        for (int y = bounds.y(); y < bounds.bottom(); y++) {
            pixels.add(y, bounds.x(), bounds.right());
        }
        return pixels.build();
    }

    /** A rectangle that holds all pixels of the set; not always the smallest. */
    public IntRect bounds() {
        return bounds;
    }

    public boolean isEmpty() {
        return edges.length == 0;
    }

    /** Number of pixels in the set. */
    public int size() {
        int size = 0;
        for (int i = 0; i < edges.length; i += 2) {
            size += edges[i + 1] - edges[i];
        }
        return size;
    }

    public boolean contains(int x, int y) {
        return bounds.contains(x, y) && isInside(edgeAfter(x, y));
    }

    /** The first edge right of a column in its row, or the first edge of the next row. */
    private int edgeAfter(int x, int y) {
        int row = y - bounds.y();
        int found = Arrays.binarySearch(edges, rows[row], rows[row + 1], x);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Whether the pixels left of an edge belong to the set: every row has an even number of edges. */
    private static boolean isInside(int edge) {
        return edge % 2 == 1;
    }

    /** The first edge of the first run of a row that ends right of a column; {@link #endOfRow} if there is none. */
    int firstRun(int x, int y) {
        return edgeAfter(x, y) & -2;
    }

    /** The number of a row's first edge. */
    int startOfRow(int y) {
        return rows[y - bounds.y()];
    }

    /** The number after that of a row's last edge. */
    int endOfRow(int y) {
        return rows[y - bounds.y() + 1];
    }

    /** The column of an edge. */
    int edge(int number) {
        return edges[number];
    }

    /** Whether all pixels of a rectangle belong to the set. */
    boolean covers(IntRect region) {
        boolean isCovered = region.equals(region.intersect(bounds));
        for (int y = region.y(); isCovered && y < region.bottom(); y++) {
            int edge = edgeAfter(region.x(), y);
            isCovered = isInside(edge) && edges[edge] >= region.right();
        }
        return isCovered;
    }

    /**
     * The pixels of this set for which a test holds that depends on the labels of some maps alone. It is asked once for
     * each run of equal labels.
     */
    public PixelMask where(PixelTest test, LabelMap... maps) {
        Builder kept = new Builder(bounds);
        forEachRun((y, from, to) -> {
            for (int x = from, end; x < to; x = end) {
                end = LabelMap.runEnd(x, y, to, maps);
                if (test.holds(x, y)) {
                    kept.add(y, x, end);
                }
            }
        });
        return kept.build();
    }

    /** Some of the runs, each named by its first edge. */
    PixelMask whereRun(IntPredicate isKept) {
        Builder kept = new Builder(bounds);
        for (int y = bounds.y(); y < bounds.bottom(); y++) {
            for (int edge = startOfRow(y); edge < endOfRow(y); edge += 2) {
                if (isKept.test(edge)) {
                    kept.add(y, edges[edge], edges[edge + 1]);
                }
            }
        }
        return kept.build();
    }

    /** The same set elsewhere. */
    public PixelMask moved(int right, int down) {
        return new PixelMask(
                bounds.moved(right, down),
                rows,
                Arrays.stream(edges).map(x -> x + right).toArray());
    }

    /** Visits the pixels row by row. */
    public void forEach(PixelVisitor visitor) {
        forEachRun((y, from, to) -> {
            for (int x = from; x < to; x++) {
                visitor.visit(x, y);
            }
        });
    }

    /** Visits the runs of neighbouring pixels row by row; much faster where whole runs can be worked on. */
    public void forEachRun(RunVisitor visitor) {
        forEachRun(bounds, visitor);
    }

    /** As {@link #forEachRun(RunVisitor)}, of what lies in a region within the bounds. */
    void forEachRun(IntRect region, RunVisitor visitor) {
        for (int y = region.y(); y < region.bottom(); y++) {
            int end = endOfRow(y);
            for (int edge = firstRun(region.x(), y); edge < end && edges[edge] < region.right(); edge += 2) {
                visitor.visit(y, Math.max(region.x(), edges[edge]), Math.min(region.right(), edges[edge + 1]));
            }
        }
    }

    /** Says of a pixel whether it belongs to a set. */
    @FunctionalInterface
    public interface PixelTest {
        boolean holds(int x, int y);
    }

    /** Is shown one pixel after the other. */
    @FunctionalInterface
    public interface PixelVisitor {
        void visit(int x, int y);
    }

    /** Is shown one run of pixels after the other: columns {@code from..to-1} of a row. */
    @FunctionalInterface
    public interface RunVisitor {
        void visit(int y, int from, int to);
    }

    /** Takes runs row by row and from left to right; those that touch become one. For one thread. */
    static final class Builder {

        private final IntRect bounds;
        private final int[] rows;
        private int row;
        private int[] edges = new int[16];
        private int count;

        Builder(IntRect bounds) {
            this.bounds = bounds;
            rows = new int[bounds.height() + 1];
        }

        /** Adds columns {@code from..to-1} of a row, all within the bounds; nothing if there are none. */
        void add(int y, int from, int to) {
            if (from >= to) {
                return;
            }
            startRow(y - bounds.y());
            if (count > rows[row] && edges[count - 1] == from) {
                edges[count - 1] = to;
                return;
            }
            if (count == edges.length) {
                edges = Arrays.copyOf(edges, 2 * count);
            }
            edges[count++] = from;
            edges[count++] = to;
        }

        private void startRow(int next) {
            while (row < next) {
                rows[++row] = count;
            }
        }

        PixelMask build() {
            startRow(bounds.height());
            return new PixelMask(bounds, rows, Arrays.copyOf(edges, count));
        }
    }
}
