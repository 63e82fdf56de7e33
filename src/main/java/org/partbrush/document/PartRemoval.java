package org.partbrush.document;

import java.util.Set;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.NearestLabel;

/**
 * Takes a part out of objects: its pixels get the nearest other part of the same object, as hand-made edits. For one
 * thread.
 */
final class PartRemoval {

    private static final int OTHER = 0;

    private final Scene scene;
    private final LabelMap inferred;
    private final int partId;
    private final LabelMap.Editor edits;

    PartRemoval(Scene scene, LabelMap inferred, int partId) {
        this.scene = scene;
        this.inferred = inferred;
        this.partId = partId;
        this.edits = scene.partEdits().edit();
    }

    Scene from(Set<Integer> instanceIds) {
        for (SceneObject object : SceneObjects.of(scene).all()) {
            if (instanceIds.contains(object.instanceId())) {
                removeFrom(object);
            }
        }
        return scene.withPartEdits(edits.build());
    }

    private void removeFrom(SceneObject object) {
        IntRect box = object.bounds();
        int[] parts = otherParts(object);
        int[] nearest = NearestLabel.fill(box.width(), box.height(), parts, OTHER);
        for (int y = box.y(), i = 0; y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++, i++) {
                if (belongs(object, x, y) && partAt(x, y) == partId && nearest[i] != OTHER) {
                    edits.set(x, y, nearest[i]);
                }
            }
        }
    }

    /** The parts that stay, row-major within the object's bounds; elsewhere {@code OTHER}. */
    private int[] otherParts(SceneObject object) {
        IntRect box = object.bounds();
        int[] parts = new int[box.width() * box.height()];
        for (int y = box.y(), i = 0; y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++, i++) {
                int part = partAt(x, y);
                parts[i] = belongs(object, x, y) && part != partId ? part : OTHER;
            }
        }
        return parts;
    }

    private boolean belongs(SceneObject object, int x, int y) {
        return scene.instanceMap().get(x, y) == object.instanceId();
    }

    private int partAt(int x, int y) {
        int edit = edits.get(x, y);
        return edit == PartVocabulary.UNKNOWN ? inferred.get(x, y) : edit;
    }
}
