package org.partbrush.nn;

/**
 * Steps of a region's colour along one direction (decisions 0063 and 0065), so that a picture whose colours differ from place to
 * place has few of them, and z stays a table.
 */
public final class Shade {

    /** Steps of a unit: with fewer of them contours show in the sky. */
    public static final int STEPS = 8;

    /** The lightest shade; the darkest is as far on the other side of 0, which is the region's colour itself. */
    public static final int MOST = 20;

    private Shade() {}

    /** The nearest shade to so many units. */
    public static int nearest(double units) {
        return (int) Math.clamp(Math.round(units * STEPS), -MOST, MOST);
    }

    /**
     * The noise of a shade, no farther from the usual colours than the region's own or looks are.
     *
     * @param z of its region, which tells colours in its first channels
     * @param along the direction along the axes of a {@link ColourScale}, in deviations for a unit
     */
    public static float[] of(float[] z, float[] along, int shade) {
        float[] shaded = z.clone();
        for (int axis = 0; axis < along.length; axis++) {
            float farthest = Math.max(ColourScale.FARTHEST, Math.abs(z[axis]));
            shaded[axis] = Math.clamp(z[axis] + along[axis] * shade / STEPS, -farthest, farthest);
        }
        return shaded;
    }
}
