package org.partbrush.ui.model;

import org.partbrush.document.Scene;
import org.partbrush.label.PartVocabulary;
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
        LabelMap.Editor edited = inferred.edit();
        for (int i = 0; i < semantic.tileCount(); i++) {
            if (!semantic.sharesTile(i, before.semanticMap())) {
                clear(edited, semantic.tileBounds(i), after);
            }
        }
        return edited.build();
    }

    private static void clear(LabelMap.Editor parts, IntRect region, Scene scene) {
        for (int y = region.y(); y < region.bottom(); y++) {
            for (int x = region.x(); x < region.right(); x++) {
                int part = parts.get(x, y);
                if (part != 0 && !hasPart(scene, scene.semanticMap().get(x, y), part)) {
                    parts.set(x, y, 0);
                }
            }
        }
    }

    private static boolean hasPart(Scene scene, int classId, int part) {
        PartVocabulary parts = scene.vocabulary().get(classId).partVocabulary();
        return parts != null && parts.part(part).isPresent();
    }
}
