package org.partbrush.raster;

import java.util.function.IntPredicate;

/** Regions that lie wholly within a single other region of a label map: holes in it. */
public final class EnclosedRegions {

    private static final int UNKNOWN = 0;
    private static final int SEVERAL = -1;

    private final LabelMap regions;
    private final int[] sizes = new int[LabelMap.MAX_LABEL + 1];
    private final int[] labels = new int[LabelMap.MAX_LABEL + 1];
    /** The one region around each; the border of the map counts as another. */
    private final int[] around = new int[LabelMap.MAX_LABEL + 1];

    private EnclosedRegions(LabelMap map) {
        regions = ConnectedRegions.number(map, label -> true);
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                int region = regions.get(x, y);
                sizes[region]++;
                labels[region] = map.get(x, y);
                noteNeighbours(x, y, region);
            }
        }
    }

    /**
     * The map with holes in regions of some labels filled.
     *
     * @param isFilled says of a label whether holes in its regions are filled
     * @param share only holes that are so many times as small as the region are filled, such as 25
     */
    public static LabelMap fill(LabelMap map, IntPredicate isFilled, int share) {
        EnclosedRegions found = new EnclosedRegions(map);
        LabelMap.Editor filled = map.edit();
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                int region = found.regions.get(x, y);
                int outer = found.around[region];
                if (outer > 0
                        && isFilled.test(found.labels[outer])
                        && found.sizes[region] * share <= found.sizes[outer]) {
                    filled.set(x, y, found.labels[outer]);
                }
            }
        }
        return filled.build();
    }

    private void noteNeighbours(int x, int y, int region) {
        if (x == 0 || y == 0 || x == regions.width() - 1 || y == regions.height() - 1) {
            around[region] = SEVERAL;
        }
        if (x > 0) {
            noteBorder(region, regions.get(x - 1, y));
        }
        if (y > 0) {
            noteBorder(region, regions.get(x, y - 1));
        }
    }

    private void noteBorder(int one, int other) {
        if (one != other) {
            noteAround(one, other);
            noteAround(other, one);
        }
    }

    private void noteAround(int region, int other) {
        around[region] = around[region] == UNKNOWN || around[region] == other ? other : SEVERAL;
    }
}
