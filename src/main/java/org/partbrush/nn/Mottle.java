package org.partbrush.nn;

/**
 * Patches of lighter and darker colour in the stuff of a class, as light and shade in leaves or clouds in the sky (decision
 * 0063). Noise of a place, of about unit variance, moves the colour along the axes of a {@link ColourScale}.
 *
 * @param brightness how far in deviations
 * @param redToBlue how far red against blue
 * @param green how far green against both
 * @param width of the patches in pixels, about
 * @param height of the patches in pixels, about
 */
public record Mottle(float brightness, float redToBlue, float green, float width, float height) {

    /** Of brightness alone. */
    public static Mottle of(double brightness, double width, double height) {
        return new Mottle((float) brightness, 0, 0, (float) width, (float) height);
    }

    public Mottle {
        if (!(width >= 1 && height >= 1)) {
            throw new IllegalArgumentException(
                    "Patches of colour are at least a pixel wide and high, not " + width + "x" + height + ".");
        }
    }
}
