package org.partbrush.synthesis;

import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.LabelMap;

/** Joins what was inferred and what the user decided. */
public final class PartMaps {

    private PartMaps() {}

    /** The part map that counts: edits over inferred parts, 0 outside objects. All maps have one size. */
    public static LabelMap effective(LabelMap inferred, LabelMap edits, LabelMap instanceMap) {
        LabelMap.Editor effective = inferred.edit();
        for (int y = 0; y < inferred.height(); y++) {
            for (int x = 0; x < inferred.width(); x++) {
                int edit = edits.get(x, y);
                if (instanceMap.get(x, y) == 0) {
                    effective.set(x, y, 0);
                } else if (edit != PartVocabulary.UNKNOWN) {
                    effective.set(x, y, edit);
                }
            }
        }
        return effective.build();
    }
}
