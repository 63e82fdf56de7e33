package org.partbrush.evaluation;

import java.util.List;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SceneObjects;
import org.partbrush.raster.IntRect;

/** Where the objects of a scene are that are large enough to be judged by themselves. */
final class ObjectWindows {

    /** An object's longer side must be this share of the scene's shorter side. */
    private static final int SMALLEST_SHARE = 8;

    private ObjectWindows() {}

    static List<SceneObject> large(Scene scene) {
        int smallest = Math.min(scene.width(), scene.height());
        return SceneObjects.of(scene).all().stream()
                .filter(object -> longSide(object) * SMALLEST_SHARE >= smallest)
                .toList();
    }

    /** The object's box widened to a square, moved inside the scene and cut where the scene is smaller. */
    static IntRect window(SceneObject object, Scene scene) {
        IntRect box = object.bounds();
        int width = Math.min(longSide(object), scene.width());
        int height = Math.min(longSide(object), scene.height());
        int x = Math.clamp(box.x() - (width - box.width()) / 2, 0, scene.width() - width);
        int y = Math.clamp(box.y() - (height - box.height()) / 2, 0, scene.height() - height);
        return new IntRect(x, y, width, height);
    }

    private static int longSide(SceneObject object) {
        return Math.max(object.bounds().width(), object.bounds().height());
    }
}
