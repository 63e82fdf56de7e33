package org.partbrush.raster;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Gives every pixel the label of the nearest labelled pixel, by exact Euclidean distance and in linear time: first the
 * nearest one of each column, then along each row the lower envelope of the columns' parabolas (Felzenszwalb and
 * Huttenlocher, Distance Transforms of Sampled Functions, 2012).
 */
public final class NearestLabel {

    private static final int NONE = -1;

    private NearestLabel() {}

    /**
     * The filled copy of row-major labels. If no pixel is labelled the copy stays as it is.
     *
     * @param missing the value of pixels to fill
     */
    public static int[] fill(int width, int height, int[] labels, int missing) {
        int[] nearestRow = nearestRowInColumn(width, height, labels, missing);
        int[] filled = labels.clone();
        Envelope envelope = new Envelope(width);
        for (int y = 0; y < height; y++) {
            envelope.clear();
            for (int x = 0; x < width; x++) {
                int row = nearestRow[y * width + x];
                if (row != NONE) {
                    envelope.add(x, row - y);
                }
            }
            for (int x = 0; x < width; x++) {
                int source = envelope.lowestAt(x);
                if (source != NONE) {
                    filled[y * width + x] = labels[nearestRow[y * width + source] * width + source];
                }
            }
        }
        return filled;
    }

    /**
     * For every pixel the place of the nearest marked one in a row-major map; -1 everywhere if none is marked.
     *
     * @param marked asked for each place once
     */
    public static int[] places(int width, int height, IntPredicate marked) {
        int[] places = new int[width * height];
        Arrays.setAll(places, i -> marked.test(i) ? i : NONE);
        return fill(width, height, places, NONE);
    }

    /** How far two places of a row-major map are apart, in pixels; infinitely if the second is -1. */
    public static double distance(int width, int from, int to) {
        return to == NONE ? Double.POSITIVE_INFINITY : Math.hypot(from % width - to % width, from / width - to / width);
    }

    /** For every pixel the row of the nearest labelled pixel in its column. */
    private static int[] nearestRowInColumn(int width, int height, int[] labels, int missing) {
        int[] rows = new int[labels.length];
        for (int x = 0; x < width; x++) {
            int above = NONE;
            for (int y = 0; y < height; y++) {
                int i = y * width + x;
                above = labels[i] == missing ? above : y;
                rows[i] = above;
            }
            int below = NONE;
            for (int y = height - 1; y >= 0; y--) {
                int i = y * width + x;
                below = labels[i] == missing ? below : y;
                if (below != NONE && (rows[i] == NONE || below - y < y - rows[i])) {
                    rows[i] = below;
                }
            }
        }
        return rows;
    }

    /** The lowest of the parabolas {@code (x - column)^2 + away^2}, which are added from left to right. */
    private static final class Envelope {

        private final int[] columns;
        private final long[] squaredAways;
        /** From where on each parabola is the lowest. */
        private final double[] starts;

        private int count;
        private int cursor;

        Envelope(int width) {
            columns = new int[width];
            squaredAways = new long[width];
            starts = new double[width];
        }

        void clear() {
            count = 0;
            cursor = 0;
        }

        void add(int column, long away) {
            double start = Double.NEGATIVE_INFINITY;
            while (count > 0) {
                start = crossing(count - 1, column, away * away);
                if (start > starts[count - 1]) {
                    break;
                }
                count--;
                start = Double.NEGATIVE_INFINITY;
            }
            columns[count] = column;
            squaredAways[count] = away * away;
            starts[count++] = start;
        }

        /** The column of the lowest parabola; asked from left to right. */
        int lowestAt(int x) {
            while (cursor + 1 < count && starts[cursor + 1] <= x) {
                cursor++;
            }
            return count == 0 ? NONE : columns[cursor];
        }

        private double crossing(int earlier, int column, long squaredAway) {
            long difference = squaredAway + (long) column * column;
            difference -= squaredAways[earlier] + (long) columns[earlier] * columns[earlier];
            return difference / (2.0 * (column - columns[earlier]));
        }
    }
}
