package org.partbrush.tool;

import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.label.Part;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.LabelMap;

/**
 * The object that the user works on, and perhaps one of its parts.
 *
 * @param instanceId 0 for no object
 * @param partId 0 for no part
 * @param inferred the part map under the user's edits
 */
public record PartChoice(int instanceId, int partId, LabelMap inferred) {

    /** The part that is shown at a pixel of the scene. */
    int partAt(Scene scene, int x, int y) {
        int edit = scene.partEdits().get(x, y);
        return edit == PartVocabulary.UNKNOWN ? inferred.get(x, y) : edit;
    }

    /** Whether the chosen part is at a pixel. */
    boolean covers(Scene scene, int x, int y) {
        return partId != 0
                && scene.instanceMap().bounds().contains(x, y)
                && scene.instanceMap().get(x, y) == instanceId
                && partAt(scene, x, y) == partId;
    }

    /** The chosen part of an object, for people: "wheel of car 2". */
    String nameIn(Scene scene, SceneObject object) {
        return scene.vocabulary()
                        .get(object.classId())
                        .parts()
                        .flatMap(parts -> parts.part(partId))
                        .map(Part::name)
                        .orElse("part")
                + " of " + scene.nameOf(object);
    }
}
