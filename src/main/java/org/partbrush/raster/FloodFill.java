package org.partbrush.raster;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Finds the pixels that are reached from a seed over edges without leaving its labels, one run of a row at a time. */
public final class FloodFill {

    private final LabelMap[] maps;
    private final int[] labels;
    private final int width;
    private final int height;
    private final BitSet reached;
    private final Deque<Integer> open = new ArrayDeque<>();

    private FloodFill(int seedX, int seedY, LabelMap... maps) {
        this.maps = maps;
        labels = new int[maps.length];
        for (int i = 0; i < maps.length; i++) {
            labels[i] = maps[i].get(seedX, seedY);
        }
        width = maps[0].width();
        height = maps[0].height();
        reached = new BitSet(width * height);
    }

    /** The 4-connected region around a pixel inside the maps on which every map has one label. */
    public static PixelMask region(int seedX, int seedY, LabelMap... maps) {
        FloodFill fill = new FloodFill(seedX, seedY, maps);
        fill.spreadFrom(seedX, seedY);
        return PixelMask.ofBits(maps[0].bounds(), fill.reached);
    }

    private void spreadFrom(int seedX, int seedY) {
        open.push(seedY * width + seedX);
        while (!open.isEmpty()) {
            int start = open.pop();
            int y = start / width;
            int left = start % width;
            if (!isOpen(left, y)) {
                continue;
            }
            while (left > 0 && isOpen(left - 1, y)) {
                left--;
            }
            int right = runEnd(left, y);
            reached.set(y * width + left, y * width + right);
            pushRuns(left, right, y - 1);
            pushRuns(left, right, y + 1);
        }
    }

    /** Remembers the first pixel of every open run between two columns of a row. */
    private void pushRuns(int left, int right, int y) {
        if (y < 0 || y >= height) {
            return;
        }
        for (int x = left; x < right; x = runEnd(x, y)) {
            if (isOpen(x, y)) {
                open.push(y * width + x);
            }
        }
    }

    /** Where in a row the labels change; what is reached is always a whole run. */
    private int runEnd(int x, int y) {
        int end = width;
        for (LabelMap map : maps) {
            end = map.runEnd(x, y, end);
        }
        return end;
    }

    private boolean isOpen(int x, int y) {
        if (reached.get(y * width + x)) {
            return false;
        }
        for (int i = 0; i < maps.length; i++) {
            if (maps[i].get(x, y) != labels[i]) {
                return false;
            }
        }
        return true;
    }
}
