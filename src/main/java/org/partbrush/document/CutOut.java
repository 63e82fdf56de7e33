package org.partbrush.document;

import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.NearestLabel;
import org.partbrush.raster.PixelMask;

/**
 * Lets pixels leave their object: each takes class and object of the nearest pixel outside it, as if what is behind were
 * seen. For one thread.
 */
final class CutOut {

    private final Scene scene;
    private final LabelMap.Editor semantic;
    private final LabelMap.Editor instance;
    private final LabelMap.Editor edits;

    CutOut(Scene scene) {
        this.scene = scene;
        semantic = scene.semanticMap().edit();
        instance = scene.instanceMap().edit();
        edits = scene.partEdits().edit();
    }

    /** Cuts pixels of the object for which the test holds; none if the object is the whole scene. */
    void cut(SceneObject object, PixelMask.PixelTest isCut) {
        IntRect box = object.bounds().grow(1).intersect(scene.semanticMap().bounds());
        int[] nearest = nearestOutside(object, box);
        for (int y = box.y(), i = 0; y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++, i++) {
                if (nearest[i] != 0 && belongs(object, x, y) && isCut.holds(x, y)) {
                    int sourceX = box.x() + (nearest[i] - 1) % box.width();
                    int sourceY = box.y() + (nearest[i] - 1) / box.width();
                    semantic.set(x, y, scene.semanticMap().get(sourceX, sourceY));
                    instance.set(x, y, scene.instanceMap().get(sourceX, sourceY));
                    edits.set(x, y, PartVocabulary.UNKNOWN);
                }
            }
        }
    }

    /** For every pixel of the box the nearest one outside the object, as 1 + its place in the box; 0 if there is none. */
    private int[] nearestOutside(SceneObject object, IntRect box) {
        int[] places = new int[box.width() * box.height()];
        for (int y = box.y(), i = 0; y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++, i++) {
                places[i] = belongs(object, x, y) ? 0 : i + 1;
            }
        }
        return NearestLabel.fill(box.width(), box.height(), places, 0);
    }

    private boolean belongs(SceneObject object, int x, int y) {
        return scene.instanceMap().get(x, y) == object.instanceId();
    }

    Scene build() {
        return scene.withMaps(semantic.build(), instance.build(), edits.build());
    }
}
