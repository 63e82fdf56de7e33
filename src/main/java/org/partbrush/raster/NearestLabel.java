package org.partbrush.raster;

/**
 * Gives every pixel the label of the nearest labelled pixel, by exact Euclidean distance. Columns first, then rows: the
 * nearest labelled pixel of a whole map is the best of the nearest ones of each column.
 */
public final class NearestLabel {

    private static final int NONE = -1;

    private NearestLabel() {}

    /**
     * The filled copy of row-major labels. Of equally near pixels the leftmost of the nearest columns wins. If no pixel
     * is labelled the copy stays as it is.
     *
     * @param missing the value of pixels to fill
     */
    public static int[] fill(int width, int height, int[] labels, int missing) {
        int[] nearestRow = nearestRowInColumn(width, height, labels, missing);
        int[] filled = labels.clone();
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                if (labels[i] == missing) {
                    int source = nearest(width, nearestRow, x, y);
                    filled[i] = source == NONE ? missing : labels[source];
                }
            }
        }
        return filled;
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

    /** Searches the row outwards until a column is farther away than the best pixel so far. */
    private static int nearest(int width, int[] nearestRow, int x, int y) {
        int best = NONE;
        long bestDistance = Long.MAX_VALUE;
        for (int away = 0; away < width && (long) away * away < bestDistance; away++) {
            for (int column = x - away; column <= x + away; column += Math.max(1, 2 * away)) {
                int row = column < 0 || column >= width ? NONE : nearestRow[y * width + column];
                long distance = (long) away * away + (long) (row - y) * (row - y);
                if (row != NONE && distance < bestDistance) {
                    bestDistance = distance;
                    best = row * width + column;
                }
            }
        }
        return best;
    }
}
