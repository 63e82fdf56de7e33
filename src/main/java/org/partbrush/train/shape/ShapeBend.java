package org.partbrush.train.shape;

import java.util.random.RandomGenerator;

/**
 * A smooth bend of the square -1..1: shifts of a coarse grid of points, in between by bilinear interpolation (elastic
 * deformation, Ronneberger et al., MICCAI 2015).
 *
 * @param shiftX, shiftY of {@value #POINTS} x {@value #POINTS} points, row-major
 */
record ShapeBend(double[] shiftX, double[] shiftY) {

    private static final int POINTS = 5;

    /** Bends nothing. */
    static final ShapeBend NONE = new ShapeBend(new double[POINTS * POINTS], new double[POINTS * POINTS]);

    /**
     * A random bend.
     *
     * @param strength largest shift
     */
    static ShapeBend random(double strength, RandomGenerator random) {
        return new ShapeBend(shifts(strength, random), shifts(strength, random));
    }

    private static double[] shifts(double strength, RandomGenerator random) {
        return random.doubles((long) POINTS * POINTS)
                .map(at -> strength * (2 * at - 1))
                .toArray();
    }

    /** How far to the right the place u, v is bent. */
    double rightAt(double u, double v) {
        return between(shiftX, u, v);
    }

    /** How far down the place u, v is bent. */
    double downAt(double u, double v) {
        return between(shiftY, u, v);
    }

    private static double between(double[] shifts, double u, double v) {
        double column = (u + 1) / 2 * (POINTS - 1);
        double row = (v + 1) / 2 * (POINTS - 1);
        int left = Math.clamp((int) column, 0, POINTS - 2);
        int top = Math.clamp((int) row, 0, POINTS - 2);
        int at = top * POINTS + left;
        double x = column - left;
        double upper = shifts[at] * (1 - x) + shifts[at + 1] * x;
        double lower = shifts[at + POINTS] * (1 - x) + shifts[at + POINTS + 1] * x;
        double y = row - top;
        return upper * (1 - y) + lower * y;
    }
}
