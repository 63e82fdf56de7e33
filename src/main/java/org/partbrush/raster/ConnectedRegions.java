package org.partbrush.raster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds connected regions: pixels that touch by an edge or a corner. */
public final class ConnectedRegions {

    private ConnectedRegions() {}

    /**
     * A map of region numbers 1.. in reading order of their first pixels; pixels that touch by an edge or a corner and
     * have equal labels are one region.
     *
     * @param isCounted says of a label whether its regions are numbered; all others get 0
     * @throws IllegalArgumentException if there are more regions than a label map can number
     */
    public static LabelMap number(LabelMap map, IntPredicate isCounted) {
        LabelMap.Editor regions = LabelMap.filled(map.width(), map.height(), 0).edit();
        int count = 0;
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                if (regions.get(x, y) == 0 && isCounted.test(map.get(x, y))) {
                    if (++count > LabelMap.MAX_LABEL) {
                        throw new IllegalArgumentException(
                                "The map has more than " + LabelMap.MAX_LABEL + " separate regions.");
                    }
                    spread(map, regions, x, y, count);
                }
            }
        }
        return regions.build();
    }

    /** The connected pieces of a set of pixels, in reading order of their first pixels. */
    public static List<PixelMask> pieces(PixelMask pixels) {
        IntRect box = pixels.bounds();
        int[] isSet = new int[box.width() * box.height()];
        pixels.forEach((x, y) -> isSet[(y - box.y()) * box.width() + x - box.x()] = 1);
        LabelMap numbers = number(LabelMap.of(box.width(), box.height(), isSet), label -> label == 1);
        List<PixelMask> pieces = new ArrayList<>();
        for (IntRect piece : boundsOfNumbers(numbers)) {
            int number = pieces.size() + 1;
            pieces.add(PixelMask.of(
                    piece.moved(box.x(), box.y()), (x, y) -> numbers.get(x - box.x(), y - box.y()) == number));
        }
        return pieces;
    }

    /** The bounds of the numbers 1.. in order. */
    private static List<IntRect> boundsOfNumbers(LabelMap numbers) {
        List<IntRect> bounds = new ArrayList<>();
        for (int y = 0; y < numbers.height(); y++) {
            for (int x = 0; x < numbers.width(); x++) {
                int number = numbers.get(x, y);
                IntRect pixel = new IntRect(x, y, 1, 1);
                if (number > bounds.size()) {
                    bounds.add(pixel);
                } else if (number > 0) {
                    bounds.set(number - 1, bounds.get(number - 1).union(pixel));
                }
            }
        }
        return bounds;
    }

    private static void spread(LabelMap map, LabelMap.Editor regions, int seedX, int seedY, int number) {
        int label = map.get(seedX, seedY);
        Deque<Integer> open = new ArrayDeque<>();
        regions.set(seedX, seedY, number);
        open.push(seedY * map.width() + seedX);
        while (!open.isEmpty()) {
            int pixel = open.pop();
            IntRect around =
                    new IntRect(pixel % map.width() - 1, pixel / map.width() - 1, 3, 3).intersect(map.bounds());
            for (int y = around.y(); y < around.bottom(); y++) {
                for (int x = around.x(); x < around.right(); x++) {
                    if (regions.get(x, y) == 0 && map.get(x, y) == label) {
                        regions.set(x, y, number);
                        open.push(y * map.width() + x);
                    }
                }
            }
        }
    }
}
