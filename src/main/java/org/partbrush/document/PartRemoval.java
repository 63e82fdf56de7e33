package org.partbrush.document;

import java.util.Set;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/**
 * Takes a part out of objects: its pixels get the nearest other part of the same object, as hand-made edits. For one
 * thread.
 */
final class PartRemoval {

    private final Scene scene;
    private final int partId;
    private final PartEditor parts;

    PartRemoval(Scene scene, LabelMap inferred, int partId) {
        this.scene = scene;
        this.partId = partId;
        this.parts = new PartEditor(scene, inferred);
    }

    Scene from(Set<Integer> instanceIds) {
        SceneObjects.of(scene).withIds(instanceIds).forEach(this::removeFrom);
        return parts.build();
    }

    private void removeFrom(SceneObject object) {
        IntRect box = object.bounds();
        int[] nearest = parts.nearestParts(object, (x, y) -> parts.partAt(x, y) != partId);
        parts.forEach(object, (x, y) -> {
            int other = nearest[(y - box.y()) * box.width() + x - box.x()];
            if (parts.partAt(x, y) == partId && other != PartEditor.NONE) {
                parts.set(x, y, other);
            }
        });
    }
}
