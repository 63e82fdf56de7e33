package org.partbrush.raster;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Finds the pixels that are reached from a seed over edges without leaving its labels. */
public final class FloodFill {

    private FloodFill() {}

    /** The 4-connected region around a pixel inside the maps on which every map has one label. */
    public static PixelMask region(int seedX, int seedY, LabelMap... maps) {
        IntRect bounds = maps[0].bounds();
        BitSet reached = new BitSet(bounds.width() * bounds.height());
        Deque<Integer> open = new ArrayDeque<>();
        open.push(seedY * bounds.width() + seedX);
        while (!open.isEmpty()) {
            int start = open.pop();
            int y = start / bounds.width();
            int left = start % bounds.width();
            if (reached.get(start)) {
                continue;
            }
            while (left > 0 && matches(left - 1, y, seedX, seedY, maps)) {
                left--;
            }
            int right = left;
            while (right < bounds.width() && matches(right, y, seedX, seedY, maps)) {
                right++;
            }
            reached.set(y * bounds.width() + left, y * bounds.width() + right);
            for (int x = left; x < right; x++) {
                for (int next = y - 1; next <= y + 1; next += 2) {
                    if (bounds.contains(x, next)
                            && !reached.get(next * bounds.width() + x)
                            && matches(x, next, seedX, seedY, maps)) {
                        open.push(next * bounds.width() + x);
                    }
                }
            }
        }
        return PixelMask.ofBits(bounds, reached);
    }

    private static boolean matches(int x, int y, int seedX, int seedY, LabelMap... maps) {
        for (LabelMap map : maps) {
            if (map.get(x, y) != map.get(seedX, seedY)) {
                return false;
            }
        }
        return true;
    }
}
