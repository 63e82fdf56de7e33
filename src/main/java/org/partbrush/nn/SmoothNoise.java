package org.partbrush.nn;

/**
 * Noise that varies smoothly from place to place, as a function of seed and place: value noise (Lagae et al., "A Survey of
 * Procedural Noise Functions", 2010), which has the values of {@link Grain} at the points of a lattice and goes smoothly from
 * one to the next. Zero mean, unit variance at the points and less between them. For one thread at a time.
 */
public final class SmoothNoise {

    private final long seed;
    private final float width;
    private final float height;

    /** Values at the corners of the cell looked at last: neighbours are mostly in the same. */
    private final float[] corners = new float[4];

    private int column = Integer.MIN_VALUE;
    private int row = Integer.MIN_VALUE;

    /**
     * @param width of the lattice's cells in pixels
     * @param height of the lattice's cells in pixels
     */
    public SmoothNoise(long seed, float width, float height) {
        this.seed = seed;
        this.width = width;
        this.height = height;
    }

    /** The noise of one pixel. */
    public float at(int x, int y) {
        float inColumns = x / width;
        float inRows = y / height;
        enter((int) Math.floor(inColumns), (int) Math.floor(inRows));
        float right = eased(inColumns - column);
        float below = eased(inRows - row);
        float upper = corners[0] + right * (corners[1] - corners[0]);
        float lower = corners[2] + right * (corners[3] - corners[2]);
        return upper + below * (lower - upper);
    }

    private void enter(int toColumn, int toRow) {
        if (column == toColumn && row == toRow) {
            return;
        }
        column = toColumn;
        row = toRow;
        for (int i = 0; i < corners.length; i++) {
            corners[i] = Grain.at(seed, column + i % 2, row + i / 2);
        }
    }

    /** Smoothstep: without slope at both ends of 0..1. */
    private static float eased(float share) {
        return share * share * (3 - 2 * share);
    }
}
