package org.partbrush.tool;

import org.partbrush.raster.IntRect;
import org.partbrush.raster.Point;

/** Geometry of drags from one place to another. */
final class EvenSteps {

    private static final double STEP = Math.PI / 4;

    private EvenSteps() {}

    /** The place next to {@code end} in whole eighths of a turn around {@code start}. */
    static Point turned(Point start, Point end) {
        double angle = Math.rint(Math.atan2(end.y() - start.y(), end.x() - start.x()) / STEP) * STEP;
        double length = start.distanceTo(end);
        return new Point(start.x() + length * Math.cos(angle), start.y() + length * Math.sin(angle));
    }

    /** The opposite corner of the square that reaches as far as {@code end}. */
    static Point squared(Point start, Point end) {
        double side = Math.max(Math.abs(end.x() - start.x()), Math.abs(end.y() - start.y()));
        return new Point(
                start.x() + Math.copySign(side, end.x() - start.x()),
                start.y() + Math.copySign(side, end.y() - start.y()));
    }

    /** The pixels that two opposite corners lie in, and all between them. */
    static IntRect between(Point a, Point b) {
        return IntRect.between(
                (int) Math.floor(Math.min(a.x(), b.x())),
                (int) Math.floor(Math.min(a.y(), b.y())),
                (int) Math.floor(Math.max(a.x(), b.x())) + 1,
                (int) Math.floor(Math.max(a.y(), b.y())) + 1);
    }
}
