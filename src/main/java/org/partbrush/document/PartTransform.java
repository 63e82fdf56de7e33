package org.partbrush.document;

/**
 * How a part is moved, scaled or mirrored, given as the way back: from a pixel of the result to the pixel it comes from,
 * so that a scaled part has no gaps.
 *
 * @param stepX source columns for one column of the result
 * @param fromX source position of the left edge of the picture
 * @param stepY source rows for one row of the result
 * @param fromY source position of the upper edge of the picture
 */
public record PartTransform(double stepX, double fromX, double stepY, double fromY) {

    public static PartTransform shift(int right, int down) {
        return new PartTransform(1, -right, 1, -down);
    }

    /** Larger (above 1) or smaller around a point that stays. */
    public static PartTransform scale(double factor, double centreX, double centreY) {
        return new PartTransform(1 / factor, centreX - centreX / factor, 1 / factor, centreY - centreY / factor);
    }

    /** Left and right exchanged around a vertical axis. */
    public static PartTransform mirror(double axisX) {
        return new PartTransform(-1, 2 * axisX, 1, 0);
    }

    /** The column that a column of the result comes from. */
    int sourceColumn(int x) {
        return (int) Math.floor((x + 0.5) * stepX + fromX);
    }

    /** The row that a row of the result comes from. */
    int sourceRow(int y) {
        return (int) Math.floor((y + 0.5) * stepY + fromY);
    }
}
