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
 * @param edited pixels by inferred part id, of those that were edited
 */
public record PartAreas(
        int total, Map<Integer, Integer> shown, Map<Integer, Integer> inferred, Map<Integer, Integer> edited) {

    public static PartAreas of(ShownParts parts, SceneObject object) {
        Map<Integer, Integer> shown = new HashMap<>();
        Map<Integer, Integer> inferred = new HashMap<>();
        Map<Integer, Integer> edited = new HashMap<>();
        int total = 0;
        IntRect box = object.bounds();
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                if (parts.scene().instanceMap().get(x, y) == object.instanceId()) {
                    int inferredPart = parts.inferred().get(x, y);
                    total++;
                    shown.merge(parts.at(x, y), 1, Integer::sum);
                    inferred.merge(inferredPart, 1, Integer::sum);
                    if (parts.isEdited(x, y)) {
                        edited.merge(inferredPart, 1, Integer::sum);
                    }
                }
            }
        }
        return new PartAreas(total, Map.copyOf(shown), Map.copyOf(inferred), Map.copyOf(edited));
    }

    /** 0..1 */
    public double share(int partId) {
        return total == 0 ? 0 : shown.getOrDefault(partId, 0) / (double) total;
    }

    /** Whether the object shows any of a part. */
    public boolean has(int partId) {
        return shown.containsKey(partId);
    }

    /** Whether a part can be removed: the object shows it, and another part to take its place. */
    public boolean canRemove(int partId) {
        return has(partId) && shown.keySet().stream().anyMatch(id -> id != partId && id != 0);
    }

    /** Whether a part was inferred that is no longer shown. */
    public boolean isRemoved(int partId) {
        return inferred.containsKey(partId) && !shown.containsKey(partId);
    }

    /** Whether pixels that were inferred as a part were edited, so that it can be restored. */
    public boolean isEdited(int partId) {
        return edited.containsKey(partId);
    }

    /** Whether any pixel of the object was edited. */
    public boolean isEdited() {
        return !edited.isEmpty();
    }
}
