package org.partbrush.raster;

import java.util.Arrays;
import java.util.List;

/** Finds the pixels inside a closed line, one row after the other. Where the line crosses itself, in turns in and out. */
public final class PolygonPixels {

    private PolygonPixels() {}

    /** The pixels of a rectangle whose centres lie inside the polygon with these corners. */
    public static PixelMask of(List<Point> corners, IntRect clip) {
        IntRect region = bounds(corners).intersect(clip);
        PixelMask.Builder pixels = new PixelMask.Builder(region);
        for (int y = region.y(); y < region.bottom(); y++) {
            double[] crossings = crossings(corners, y + 0.5);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                pixels.add(y, column(crossings[i], region), column(crossings[i + 1], region));
            }
        }
        return pixels.build();
    }

    private static IntRect bounds(List<Point> corners) {
        double left = corners.stream().mapToDouble(Point::x).min().orElse(0);
        double top = corners.stream().mapToDouble(Point::y).min().orElse(0);
        double right = corners.stream().mapToDouble(Point::x).max().orElse(0);
        double bottom = corners.stream().mapToDouble(Point::y).max().orElse(0);
        return IntRect.between(
                (int) Math.floor(left), (int) Math.floor(top), (int) Math.ceil(right), (int) Math.ceil(bottom));
    }

    /** Where the edges cross the middle of a row, from left to right. */
    private static double[] crossings(List<Point> corners, double y) {
        double[] found = new double[corners.size()];
        int count = 0;
        Point previous = corners.getLast();
        for (Point corner : corners) {
            if (previous.y() <= y != corner.y() <= y) {
                double along = (y - previous.y()) / (corner.y() - previous.y());
                found[count++] = previous.x() + along * (corner.x() - previous.x());
            }
            previous = corner;
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    /** The first column of the region whose centre is not left of {@code x}. */
    private static int column(double x, IntRect region) {
        return Math.clamp((long) Math.ceil(x - 0.5), region.x(), region.right());
    }
}
