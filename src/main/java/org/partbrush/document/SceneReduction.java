package org.partbrush.document;

import org.partbrush.raster.LabelMap;

/** Makes a scene smaller by whole numbers: of every square of pixels the middle one stays. */
public final class SceneReduction {

    private SceneReduction() {}

    /** @param step side of the squares; 1 leaves the scene as it is */
    public static Scene by(int step, Scene scene) {
        return step == 1
                ? scene
                : new Scene(
                        scene.vocabulary(),
                        reduced(scene.semanticMap(), step),
                        reduced(scene.instanceMap(), step),
                        reduced(scene.partEdits(), step),
                        scene.settings(),
                        scene.notes());
    }

    private static LabelMap reduced(LabelMap map, int step) {
        int width = Math.max(1, map.width() / step);
        int height = Math.max(1, map.height() / step);
        LabelMap.Editor labels = LabelMap.filled(width, height, 0).edit();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = Math.min(x * step + step / 2, map.width() - 1);
                int fromY = Math.min(y * step + step / 2, map.height() - 1);
                labels.set(x, y, map.get(fromX, fromY));
            }
        }
        return labels.build();
    }
}
