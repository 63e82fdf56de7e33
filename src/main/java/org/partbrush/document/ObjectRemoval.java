package org.partbrush.document;

import java.util.Set;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.NearestLabel;
import org.partbrush.raster.PixelMask;

/**
 * Fills the place of objects with the nearest class that has no objects: with what is behind them, seen from their rim.
 * Other objects do not grow into the gap. For one thread.
 */
final class ObjectRemoval {

    private static final int MISSING = -1;
    /** How far around an object one looks for what is behind it before one looks everywhere. */
    private static final int MARGIN = 16;

    private final Scene scene;
    private final int background;
    private final LabelMap.Editor semantic;
    private final LabelMap.Editor instance;
    private final LabelMap.Editor edits;

    ObjectRemoval(Scene scene, int background) {
        this.scene = scene;
        this.background = background;
        semantic = scene.semanticMap().edit();
        instance = scene.instanceMap().edit();
        edits = scene.partEdits().edit();
    }

    Scene of(Set<Integer> instanceIds) {
        SceneObjects.of(scene).withIds(instanceIds).forEach(object -> remove(object, (x, y) -> true));
        return build();
    }

    Scene build() {
        return scene.withMaps(semantic.build(), instance.build(), edits.build());
    }

    /** Removes those pixels of an object for which the test holds. */
    void remove(SceneObject object, PixelMask.PixelTest isRemoved) {
        IntRect all = scene.semanticMap().bounds();
        IntRect box = object.bounds().grow(MARGIN).intersect(all);
        int[] classes = classesBehind(box);
        if (classes[0] == MISSING) {
            box = all;
            classes = classesBehind(box);
        }
        for (int y = object.bounds().y(); y < object.bounds().bottom(); y++) {
            for (int x = object.bounds().x(); x < object.bounds().right(); x++) {
                if (scene.instanceMap().get(x, y) == object.instanceId() && isRemoved.holds(x, y)) {
                    int found = classes[(y - box.y()) * box.width() + x - box.x()];
                    semantic.set(x, y, found == MISSING ? background : found);
                    instance.set(x, y, 0);
                    edits.set(x, y, PartVocabulary.UNKNOWN);
                }
            }
        }
    }

    /** For every pixel of a rectangle the class of the nearest one without object; all missing if there is none. */
    private int[] classesBehind(IntRect box) {
        int[] classes = new int[box.width() * box.height()];
        for (int y = box.y(), i = 0; y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++, i++) {
                classes[i] =
                        scene.instanceMap().get(x, y) == 0 ? scene.semanticMap().get(x, y) : MISSING;
            }
        }
        return NearestLabel.fill(box.width(), box.height(), classes, MISSING);
    }
}
