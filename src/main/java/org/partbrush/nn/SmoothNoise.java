package org.partbrush.nn;

/**
 * Noise that varies smoothly from place to place, as a function of seed and place: value noise (Lagae et al., "A Survey of
 * Procedural Noise Functions", 2010), which has the values of {@link Grain} at the points of a lattice and goes smoothly from
 * one to the next. Zero mean, unit variance at the points and less between them. Quick line by line; for one thread at a time.
 */
public final class SmoothNoise {

    private final long seed;
    private final float cellHeight;

    /** The column of cells of each pixel of a line, and how far it is across it, eased. */
    private final int[] columns;

    private final float[] across;

    /** Between the upper and lower corners of cells, at the line looked at last. */
    private final float[] corners;

    private int line = -1;

    /**
     * @param cellWidth of the lattice in pixels
     * @param cellHeight of the lattice in pixels
     * @param width of the pictures
     */
    public SmoothNoise(long seed, float cellWidth, float cellHeight, int width) {
        this.seed = seed;
        this.cellHeight = cellHeight;
        columns = new int[width];
        across = new float[width];
        for (int x = 0; x < width; x++) {
            columns[x] = (int) (x / cellWidth);
            across[x] = eased(x / cellWidth - columns[x]);
        }
        corners = new float[columns[width - 1] + 2];
    }

    /** The noise of a pixel; x and y from 0 on. */
    public float at(int x, int y) {
        if (line != y) {
            line = y;
            enterLine(y / cellHeight);
        }
        float left = corners[columns[x]];
        return left + across[x] * (corners[columns[x] + 1] - left);
    }

    private void enterLine(float inRows) {
        int row = (int) inRows;
        float down = eased(inRows - row);
        for (int column = 0; column < corners.length; column++) {
            float upper = Grain.at(seed, column, row);
            corners[column] = upper + down * (Grain.at(seed, column, row + 1) - upper);
        }
    }

    /** Smoothstep: without slope at both ends of 0..1. */
    private static float eased(float share) {
        return share * share * (3 - 2 * share);
    }
}
