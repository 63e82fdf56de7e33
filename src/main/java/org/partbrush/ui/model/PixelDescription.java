package org.partbrush.ui.model;

import org.partbrush.document.Scene;
import org.partbrush.label.Part;

/**
 * What is under the pointer, in words.
 *
 * @param name of the class, or of the object and its part: "road", "car 3 · wheel"
 */
public record PixelDescription(int x, int y, int instanceId, String name) {

    /** Describes a pixel inside the scene. */
    public static PixelDescription of(ShownParts parts, int x, int y) {
        Scene scene = parts.scene();
        int classId = scene.semanticMap().get(x, y);
        int object = scene.instanceMap().get(x, y);
        if (object == 0) {
            return new PixelDescription(x, y, 0, scene.vocabulary().get(classId).name());
        }
        String edited = parts.isEdited(x, y) ? " (edited)" : "";
        String part = parts.partAt(x, y)
                .map(Part::name)
                .map(name -> " · " + name + edited)
                .orElse("");
        return new PixelDescription(x, y, object, objectName(scene, classId, object) + part);
    }

    /** How an object is called everywhere in the window: by its own name, or after its class. */
    public static String objectName(Scene scene, int classId, int instanceId) {
        return scene.notes()
                .nameOf(instanceId)
                .orElseGet(() -> scene.vocabulary().get(classId).name() + " " + instanceId);
    }
}
