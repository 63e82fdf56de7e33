package org.partbrush.document;

import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

/** Takes part edits back. */
final class PartRestoration {

    private PartRestoration() {}

    /** The scene without the part edits of the pixels for which the test holds; pinned ones stay. */
    static Scene where(Scene scene, LabelMap inferred, PixelMask.PixelTest test) {
        PartEditor parts = new PartEditor(scene, inferred);
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                if (scene.partEdits().get(x, y) != PartVocabulary.UNKNOWN && test.holds(x, y)) {
                    parts.restore(x, y);
                }
            }
        }
        return parts.build();
    }
}
