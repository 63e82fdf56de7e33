package org.partbrush.raster;

/** The outline of a brush's tip. */
public enum TipShape {
    ROUND,
    SQUARE
}
