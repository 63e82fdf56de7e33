package org.partbrush.ui.model;

import org.partbrush.label.Part;
import org.partbrush.label.SemanticClass;

/**
 * What is under the pointer, in words.
 *
 * @param name of the class, or of the object and its part: "road", "car 3 · wheel"
 */
public record PixelDescription(int x, int y, int instanceId, String name) {

    /** Describes a pixel inside the scene. */
    public static PixelDescription of(ShownParts parts, int x, int y) {
        SemanticClass semantic =
                parts.scene().vocabulary().get(parts.scene().semanticMap().get(x, y));
        int object = parts.scene().instanceMap().get(x, y);
        if (object == 0) {
            return new PixelDescription(x, y, 0, semantic.name());
        }
        String edited = parts.isEdited(x, y) ? " (edited)" : "";
        String part = parts.partAt(x, y)
                .map(Part::name)
                .map(name -> " · " + name + edited)
                .orElse("");
        return new PixelDescription(x, y, object, objectName(semantic, object) + part);
    }

    /** How an object is called everywhere in the window. */
    public static String objectName(SemanticClass semantic, int instanceId) {
        return semantic.name() + " " + instanceId;
    }
}
