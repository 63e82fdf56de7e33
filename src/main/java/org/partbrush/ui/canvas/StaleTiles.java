package org.partbrush.ui.canvas;

import java.util.BitSet;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/** The tiles of a layer that wait to be painted again. FX thread only. */
final class StaleTiles {

    private final LabelMap grid;
    private final BitSet waiting = new BitSet();

    /** @param grid a map of the layer's size, whose tiles are meant */
    StaleTiles(LabelMap grid) {
        this.grid = grid;
    }

    /** Adds the tiles in which two maps of this size differ. */
    void addChanges(LabelMap before, LabelMap after) {
        for (int i = 0; i < grid.tileCount(); i++) {
            if (!after.sharesTile(i, before)) {
                waiting.set(i);
            }
        }
    }

    /** Adds the tiles that a region touches. */
    void add(IntRect region) {
        for (int i = 0; i < grid.tileCount() && !region.isEmpty(); i++) {
            if (!grid.tileBounds(i).intersect(region).isEmpty()) {
                waiting.set(i);
            }
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Takes one tile, in reading order. Call only if there is one. */
    IntRect take() {
        int next = waiting.nextSetBit(0);
        waiting.clear(next);
        return grid.tileBounds(next);
    }
}
