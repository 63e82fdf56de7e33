package org.partbrush.raster;

/** A place of an image in pixels from its upper left corner; pixel {@code i} covers {@code i..i+1}. */
public record Point(double x, double y) {

    public double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
