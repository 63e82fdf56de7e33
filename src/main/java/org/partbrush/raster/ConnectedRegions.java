package org.partbrush.raster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntPredicate;

/** Numbers the connected regions of a label map. */
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
