package org.partbrush.document;

import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

/** Takes part edits back. */
final class PartRestoration {

    private PartRestoration() {}

    /** The scene without the part edits of the pixels for which the test holds. */
    static Scene where(Scene scene, PixelMask.PixelTest test) {
        LabelMap.Editor edits = scene.partEdits().edit();
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                if (edits.get(x, y) != PartVocabulary.UNKNOWN && test.holds(x, y)) {
                    edits.set(x, y, PartVocabulary.UNKNOWN);
                }
            }
        }
        return scene.withPartEdits(edits.build());
    }
}
