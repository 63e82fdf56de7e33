package org.partbrush.document;

import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.NearestLabel;
import org.partbrush.raster.PixelMask;

/**
 * The parts of a scene while a step changes them. Pinned pixels stay as they are and no class gets parts that it does not
 * have, whatever the step does: this is the one place that knows. For one thread.
 */
final class PartEditor {

    /** No part: outside the object, or nothing was inferred. */
    static final int NONE = 0;

    private final Scene scene;
    private final LabelMap inferred;
    private final LabelMap.Editor edits;
    private final int[] partCounts;

    PartEditor(Scene scene, LabelMap inferred) {
        this.scene = scene;
        this.inferred = inferred;
        this.edits = scene.partEdits().edit();
        this.partCounts = scene.vocabulary().classes().stream()
                .mapToInt(c -> c.parts().map(parts -> parts.parts().size()).orElse(0))
                .toArray();
    }

    boolean belongs(SceneObject object, int x, int y) {
        return scene.instanceMap().get(x, y) == object.instanceId();
    }

    /** The part of a pixel with all edits so far. */
    int partAt(int x, int y) {
        int edit = edits.get(x, y);
        return edit == PartVocabulary.UNKNOWN ? inferred.get(x, y) : edit;
    }

    /** Whether the pixel was fixed as a pinned part, or a pinned part was taken away from it. */
    boolean isPinned(int x, int y) {
        int edit = scene.partEdits().get(x, y);
        if (edit == PartVocabulary.UNKNOWN || scene.notes().pins().isEmpty()) {
            return false;
        }
        int object = scene.instanceMap().get(x, y);
        return scene.notes().isPinned(object, edit) || scene.notes().isPinned(object, inferred.get(x, y));
    }

    /** Decides the part of a pixel by hand; a class takes only parts that it has. */
    void set(int x, int y, int partId) {
        boolean fits = partId == PartVocabulary.UNKNOWN
                || partId <= partCounts[scene.semanticMap().get(x, y)];
        if (fits && !isPinned(x, y)) {
            edits.set(x, y, partId);
        }
    }

    /** Makes a pixel show a part; it counts as edited only if another one was inferred. */
    void show(int x, int y, int partId) {
        set(x, y, inferred.get(x, y) == partId ? PartVocabulary.UNKNOWN : partId);
    }

    /** Forgets what was decided by hand. */
    void restore(int x, int y) {
        set(x, y, PartVocabulary.UNKNOWN);
    }

    /**
     * For every pixel of an object's bounds, row-major, the nearest part of the object among the pixels that are admitted;
     * {@link #NONE} if there is none.
     */
    int[] nearestParts(SceneObject object, PixelMask.PixelTest isAdmitted) {
        IntRect box = object.bounds();
        int[] parts = new int[box.width() * box.height()];
        for (int y = box.y(), i = 0; y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++, i++) {
                parts[i] = belongs(object, x, y) && isAdmitted.holds(x, y) ? partAt(x, y) : NONE;
            }
        }
        return NearestLabel.fill(box.width(), box.height(), parts, NONE);
    }

    /** Visits the pixels of an object row by row. */
    void forEach(SceneObject object, PixelMask.PixelVisitor visitor) {
        IntRect box = object.bounds();
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                if (belongs(object, x, y)) {
                    visitor.visit(x, y);
                }
            }
        }
    }

    Scene build() {
        return scene.withPartEdits(edits.build());
    }
}
