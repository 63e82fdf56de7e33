package org.partbrush.inference;

import org.partbrush.nn.ColourScale;

/**
 * How the colour of a region differs from place to place. Shades are steps along one direction of colour, so that a picture has
 * few of them and z stays a table. For one thread at a time.
 */
interface Shading {

    /** Steps of a unit: with fewer of them contours show in the sky. */
    int STEPS = 8;

    /** The lightest shade; the darkest is as far on the other side of 0, which is the region's colour itself. */
    int MOST = 20;

    /** The shade of a pixel. */
    int at(int x, int y);

    /** The direction along the axes of a {@link ColourScale}, in deviations for {@link #STEPS} shades. */
    float[] along();

    /** The nearest shade to so many units. */
    static int nearest(float units) {
        return Math.clamp(Math.round(units * STEPS), -MOST, MOST);
    }

    /** The noise of a shade, from that of its region. */
    default float[] shaded(float[] z, int shade) {
        float[] shaded = z.clone();
        float[] along = along();
        for (int axis = 0; axis < along.length; axis++) {
            float value = z[axis] + along[axis] * shade / STEPS;
            shaded[axis] = Math.clamp(value, -ColourScale.FARTHEST, ColourScale.FARTHEST);
        }
        return shaded;
    }

    /** One shade for all. */
    record Even() implements Shading {

        @Override
        public int at(int x, int y) {
            return 0;
        }

        @Override
        public float[] along() {
            return new float[0];
        }
    }
}
