package org.partbrush.raster;

/**
 * What a brush touches the picture with.
 *
 * @param diameter in pixels, at least 1; of a square tip the side
 */
public record Tip(TipShape shape, double diameter) {

    public static Tip round(double diameter) {
        return new Tip(TipShape.ROUND, diameter);
    }

    /** The tip pressed with a force of 0..1. */
    public Tip pressed(double pressure) {
        return new Tip(shape, diameter * Math.clamp(pressure, 0.0, 1.0));
    }

    public Dab at(Point centre) {
        return new Dab(centre.x(), centre.y(), this);
    }
}
