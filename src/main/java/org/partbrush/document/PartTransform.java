package org.partbrush.document;

import org.partbrush.raster.IntRect;

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

    /** A rectangle scaled so that it has this many pixels more on every side, at least one pixel in all. */
    public static PartTransform grow(IntRect box, int pixels) {
        double stepX = box.width() / (double) Math.max(1, box.width() + 2 * pixels);
        double stepY = box.height() / (double) Math.max(1, box.height() + 2 * pixels);
        double centreX = box.x() + box.width() / 2.0;
        double centreY = box.y() + box.height() / 2.0;
        return new PartTransform(stepX, centreX - centreX * stepX, stepY, centreY - centreY * stepY);
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
