package org.partbrush.raster;

import java.util.stream.IntStream;

/** Finds the pixels that are reached from a seed over edges without leaving its labels: runs of rows that touch are joined. */
public final class FloodFill {

    private final PixelMask alike;
    /** Another run of the same region by half the number of a run's first edge; runs that name themselves stand for it. */
    private final int[] joined;

    private FloodFill(PixelMask alike) {
        this.alike = alike;
        int edges = alike.endOfRow(alike.bounds().bottom() - 1);
        joined = IntStream.range(0, edges / 2).toArray();
    }

    /** The 4-connected region around a pixel inside the maps on which every map has one label. */
    public static PixelMask region(int seedX, int seedY, LabelMap... maps) {
        PixelMask alike = PixelMask.rectangle(maps[0].bounds());
        for (LabelMap map : maps) {
            int label = map.get(seedX, seedY);
            alike = alike.where((x, y) -> map.get(x, y) == label, map);
        }
        return new FloodFill(alike).around(seedX, seedY);
    }

    private PixelMask around(int seedX, int seedY) {
        for (int y = 1; y < alike.bounds().height(); y++) {
            joinRows(alike.startOfRow(y - 1), alike.startOfRow(y), alike.endOfRow(y));
        }
        int seed = regionOf(alike.firstRun(seedX, seedY));
        return alike.whereRun(edge -> regionOf(edge) == seed);
    }

    /** Joins what touches of two rows, whose edges follow each other: goes along both to the right. */
    private void joinRows(int firstAbove, int first, int end) {
        int above = firstAbove;
        int below = first;
        while (above < first && below < end) {
            int aboveEnd = alike.edge(above + 1);
            int belowEnd = alike.edge(below + 1);
            if (alike.edge(above) < belowEnd && alike.edge(below) < aboveEnd) {
                joined[regionOf(above)] = regionOf(below);
            }
            if (aboveEnd < belowEnd) {
                above += 2;
            } else {
                below += 2;
            }
        }
    }

    /** The run that stands for the region of a run; the way there is halved for the next who asks. */
    private int regionOf(int edge) {
        int run = edge / 2;
        while (joined[run] != run) {
            joined[run] = joined[joined[run]];
            run = joined[run];
        }
        return run;
    }
}
