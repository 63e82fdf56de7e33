package org.partbrush.train.data;

import java.util.Arrays;
import org.partbrush.nn.ColourScale;

/** The direction along which colours, counted by how far they are from a mean, are spread most. */
final class PrincipalAxis {

    private static final int AXES = ColourScale.COLOUR_AXES;
    private static final int ITERATIONS = 50;

    private final double[][] products = new double[AXES][AXES];

    /** Counts a colour. */
    void add(double... away) {
        for (int i = 0; i < AXES; i++) {
            for (int j = 0; j < AXES; j++) {
                products[i][j] += away[i] * away[j];
            }
        }
    }

    /** The unit vector, by power iteration; towards brightness. */
    double[] direction() {
        double[] along = {1, 0, 0};
        for (int n = 0; n < ITERATIONS; n++) {
            double[] next = new double[AXES];
            for (int i = 0; i < AXES; i++) {
                for (int j = 0; j < AXES; j++) {
                    next[i] += products[i][j] * along[j];
                }
            }
            double length = Math.sqrt(Arrays.stream(next).map(v -> v * v).sum());
            if (length == 0) {
                return along;
            }
            double sign = next[0] < 0 ? -1 : 1;
            along = Arrays.stream(next).map(v -> sign * v / length).toArray();
        }
        return along;
    }
}
