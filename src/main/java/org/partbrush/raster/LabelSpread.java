package org.partbrush.raster;

import java.util.function.IntPredicate;

/** Lets labels spread over pixels that have none. */
public final class LabelSpread {

    private LabelSpread() {}

    /**
     * A copy of a row-major map in which pixels of the label 0 have the nearest label that may spread.
     *
     * @param spreads whether a label may, asked for labels above 0
     * @param reach how far, in pixels
     * @param where whether the pixel at an index may be filled
     */
    public static int[] over(
            int width, int height, int[] labels, IntPredicate spreads, double reach, IntPredicate where) {
        int[] nearest = NearestLabel.places(width, height, i -> labels[i] > 0 && spreads.test(labels[i]));
        int[] filled = labels.clone();
        for (int i = 0; i < filled.length; i++) {
            if (labels[i] == 0 && where.test(i) && NearestLabel.distance(width, i, nearest[i]) <= reach) {
                filled[i] = labels[nearest[i]];
            }
        }
        return filled;
    }
}
