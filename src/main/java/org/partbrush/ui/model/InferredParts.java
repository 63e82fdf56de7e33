package org.partbrush.ui.model;

import org.partbrush.document.Scene;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/**
 * Keeps parts that were inferred for one scene valid for a later one until they are inferred again: a pixel that became
 * another class loses a part which that class does not have. Otherwise it could be saved, and no file with it opened.
 */
final class InferredParts {

    private InferredParts() {}

    /** The part map for {@code after}; looks only at tiles that the scenes do not share. */
    static LabelMap following(LabelMap inferred, Scene before, Scene after) {
        LabelMap semantic = after.semanticMap();
        int[] partCounts = after.vocabulary().classes().stream()
                .mapToInt(c -> c.parts().map(parts -> parts.parts().size()).orElse(0))
                .toArray();
        LabelMap.Editor edited = inferred.edit();
        for (int i = 0; i < semantic.tileCount(); i++) {
            if (!semantic.sharesTile(i, before.semanticMap()) && inferred.greatestLabel(i) > 0) {
                clear(edited, i, inferred, semantic, partCounts);
            }
        }
        return edited.build();
    }

    /** A run of a class that has all parts of the tile need not be looked at. */
    private static void clear(
            LabelMap.Editor edited, int tile, LabelMap inferred, LabelMap semantic, int[] partCounts) {
        int greatest = inferred.greatestLabel(tile);
        IntRect region = semantic.tileBounds(tile);
        for (int y = region.y(); y < region.bottom(); y++) {
            for (int x = region.x(), end; x < region.right(); x = end) {
                int parts = partCounts[semantic.get(x, y)];
                end = semantic.runEnd(x, y, region.right());
                for (int at = x, partEnd; at < end && parts < greatest; at = partEnd) {
                    partEnd = inferred.runEnd(at, y, end);
                    if (inferred.get(at, y) > parts) {
                        edited.fill(y, at, partEnd, 0);
                    }
                }
            }
        }
    }
}
