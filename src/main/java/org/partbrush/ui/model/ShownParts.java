package org.partbrush.ui.model;

import java.util.Optional;
import org.partbrush.document.Scene;
import org.partbrush.label.Part;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.LabelMap;

/**
 * The parts as the user sees them: what was inferred last, with the edits of the present scene over it. Asked pixel by
 * pixel, so that a brush dab costs no pass over the whole map. Where the silhouette has grown since the last inference
 * there is no part yet.
 *
 * @param inferred of the same size as the scene
 */
public record ShownParts(Scene scene, LabelMap inferred) {

    /** The part id at a pixel of the scene, 0 where there is no part. */
    public int at(int x, int y) {
        if (scene.instanceMap().get(x, y) == 0) {
            return 0;
        }
        int edit = scene.partEdits().get(x, y);
        return edit == PartVocabulary.UNKNOWN ? inferred.get(x, y) : edit;
    }

    /** Whether the part at a pixel was decided by hand. */
    public boolean isEdited(int x, int y) {
        return scene.partEdits().get(x, y) != PartVocabulary.UNKNOWN;
    }

    /** The part at a pixel of the scene, if its class has parts and it is one of them. */
    public Optional<Part> partAt(int x, int y) {
        return scene.vocabulary().get(scene.semanticMap().get(x, y)).parts().flatMap(parts -> parts.part(at(x, y)));
    }
}
