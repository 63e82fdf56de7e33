package org.partbrush.ui.model;

import org.partbrush.document.Scene;
import org.partbrush.raster.LabelMap;

/** How much of a scene each class covers. */
final class ClassAreas {

    private ClassAreas() {}

    /** The class without objects that covers most pixels: what erasing should leave behind. */
    static int largest(Scene scene) {
        int[] areas = new int[scene.vocabulary().size()];
        LabelMap classes = scene.semanticMap();
        for (int y = 0; y < classes.height(); y++) {
            for (int x = 0, end; x < classes.width(); x = end) {
                end = classes.runEnd(x, y, classes.width());
                areas[classes.get(x, y)] += end - x;
            }
        }
        int largest = 0;
        for (int id = 0; id < areas.length; id++) {
            if (!scene.vocabulary().get(id).isThing() && areas[id] > areas[largest]) {
                largest = id;
            }
        }
        return largest;
    }
}
