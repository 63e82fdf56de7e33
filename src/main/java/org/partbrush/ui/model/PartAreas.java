package org.partbrush.ui.model;

import org.partbrush.document.SceneObject;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/**
 * How many pixels of one object each part has, inferred and with the user's edits. Counted again with every brush dab on
 * a selected object, hence plain arrays by part id.
 */
public final class PartAreas {

    /** Of no object. */
    static final PartAreas NONE = new PartAreas();

    private static final int IDS = PartVocabulary.UNKNOWN + 1;

    private final int[] shown = new int[IDS];
    private final int[] inferred = new int[IDS];
    private final int[] edited = new int[IDS];
    private int total;

    private PartAreas() {}

    public static PartAreas of(ShownParts parts, SceneObject object) {
        PartAreas areas = new PartAreas();
        IntRect box = object.bounds().intersect(parts.inferred().bounds()); // The scene may just have become smaller.
        LabelMap objects = parts.scene().instanceMap();
        LabelMap edits = parts.scene().partEdits();
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(), end; x < box.right(); x = end) {
                end = LabelMap.runEnd(x, y, box.right(), objects, edits, parts.inferred());
                if (objects.get(x, y) == object.instanceId()) {
                    areas.count(parts, x, y, end - x);
                }
            }
        }
        return areas;
    }

    /** Counts a run of pixels that begins here. */
    private void count(ShownParts parts, int x, int y, int pixels) {
        int inferredPart = parts.inferred().get(x, y);
        total += pixels;
        shown[parts.at(x, y)] += pixels;
        inferred[inferredPart] += pixels;
        if (parts.isEdited(x, y)) {
            edited[inferredPart] += pixels;
        }
    }

    /** 0..1 */
    public double share(int partId) {
        return total == 0 ? 0 : shown[partId] / (double) total;
    }

    /** The share for people, "–" for none. */
    public String percent(int partId) {
        if (!has(partId)) {
            return "–";
        }
        long percent = Math.round(100 * share(partId));
        return percent == 0 ? "< 1 %" : percent + " %";
    }

    /** Whether the object shows any of a part. */
    public boolean has(int partId) {
        return shown[partId] > 0;
    }

    /** Whether a part can be removed: the object shows it, and another part to take its place. */
    public boolean canRemove(int partId) {
        return has(partId) && shown[partId] + shown[0] < total;
    }

    /** Whether a part was inferred that is no longer shown. */
    public boolean isRemoved(int partId) {
        return inferred[partId] > 0 && shown[partId] == 0;
    }

    /** Whether pixels that were inferred as a part were edited, so that it can be restored. */
    public boolean isEdited(int partId) {
        return edited[partId] > 0;
    }

    /** Whether any pixel of the object was edited. */
    public boolean isEdited() {
        for (int pixels : edited) {
            if (pixels > 0) {
                return true;
            }
        }
        return false;
    }
}
