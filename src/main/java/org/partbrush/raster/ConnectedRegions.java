package org.partbrush.raster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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
        WideLabelMap regions = numberAll(map, isCounted);
        if (Arrays.stream(regions.labels()).max().orElse(0) > LabelMap.MAX_LABEL) {
            throw new IllegalArgumentException("The map has more than " + LabelMap.MAX_LABEL + " separate regions.");
        }
        return LabelMap.of(map.width(), map.height(), regions.labels());
    }

    /** The same however many there are. */
    public static WideLabelMap numberAll(LabelMap map, IntPredicate isCounted) {
        int[] regions = new int[map.width() * map.height()];
        int count = 0;
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                if (regions[y * map.width() + x] == 0 && isCounted.test(map.get(x, y))) {
                    spread(map, regions, x, y, ++count);
                }
            }
        }
        return new WideLabelMap(map.width(), map.height(), regions);
    }

    /** The connected pieces of a set of pixels, in reading order of their first pixels. */
    public static List<PixelMask> pieces(PixelMask pixels) {
        IntRect box = pixels.bounds();
        int[] isSet = new int[box.width() * box.height()];
        pixels.forEach((x, y) -> isSet[(y - box.y()) * box.width() + x - box.x()] = 1);
        WideLabelMap numbers = numberAll(LabelMap.of(box.width(), box.height(), isSet), label -> label == 1);
        List<PixelMask> pieces = new ArrayList<>();
        for (IntRect piece : bounds(numbers)) {
            int number = pieces.size() + 1;
            pieces.add(PixelMask.of(
                    piece.moved(box.x(), box.y()), (x, y) -> numbers.get(x - box.x(), y - box.y()) == number));
        }
        return pieces;
    }

    /** The bounds of numbered regions, in the order of their numbers. */
    public static List<IntRect> bounds(WideLabelMap numbers) {
        List<GrowingBox> boxes = new ArrayList<>();
        for (int y = 0; y < numbers.height(); y++) {
            for (int x = 0; x < numbers.width(); x++) {
                int number = numbers.get(x, y);
                if (number > boxes.size()) {
                    boxes.add(new GrowingBox());
                }
                if (number > 0) {
                    boxes.get(number - 1).add(x, y);
                }
            }
        }
        return boxes.stream().map(GrowingBox::box).toList();
    }

    private static void spread(LabelMap map, int[] regions, int seedX, int seedY, int number) {
        int label = map.get(seedX, seedY);
        int width = map.width();
        Deque<Integer> open = new ArrayDeque<>();
        regions[seedY * width + seedX] = number;
        open.push(seedY * width + seedX);
        while (!open.isEmpty()) {
            int pixel = open.pop();
            IntRect around = new IntRect(pixel % width - 1, pixel / width - 1, 3, 3).intersect(map.bounds());
            for (int y = around.y(); y < around.bottom(); y++) {
                for (int x = around.x(); x < around.right(); x++) {
                    if (regions[y * width + x] == 0 && map.get(x, y) == label) {
                        regions[y * width + x] = number;
                        open.push(y * width + x);
                    }
                }
            }
        }
    }
}
