package org.partbrush.ui.model;

import java.util.HashMap;
import java.util.Map;
import org.partbrush.document.SceneObject;
import org.partbrush.raster.IntRect;

/**
 * How many pixels of one object each part has.
 *
 * @param total pixels of the object
 * @param shown pixels by part id, edits applied
 * @param inferred pixels by part id, without edits
 * @param isEdited whether any of the object's pixels was edited
 */
public record PartAreas(int total, Map<Integer, Integer> shown, Map<Integer, Integer> inferred, boolean isEdited) {

    public static PartAreas of(ShownParts parts, SceneObject object) {
        Map<Integer, Integer> shown = new HashMap<>();
        Map<Integer, Integer> inferred = new HashMap<>();
        int total = 0;
        boolean isEdited = false;
        IntRect box = object.bounds();
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                if (parts.scene().instanceMap().get(x, y) == object.instanceId()) {
                    total++;
                    shown.merge(parts.at(x, y), 1, Integer::sum);
                    inferred.merge(parts.inferred().get(x, y), 1, Integer::sum);
                    isEdited |= parts.isEdited(x, y);
                }
            }
        }
        return new PartAreas(total, Map.copyOf(shown), Map.copyOf(inferred), isEdited);
    }

    /** 0..1 */
    public double share(int partId) {
        return total == 0 ? 0 : shown.getOrDefault(partId, 0) / (double) total;
    }

    /** Whether the object shows any of a part. */
    public boolean has(int partId) {
        return shown.containsKey(partId);
    }

    /** Whether a part was inferred that is no longer shown. */
    public boolean isRemoved(int partId) {
        return inferred.containsKey(partId) && !shown.containsKey(partId);
    }
}
