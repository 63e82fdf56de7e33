package org.partbrush.ui.model;

import org.partbrush.document.Scene;

/** How much of a scene each class covers. */
final class ClassAreas {

    private ClassAreas() {}

    /** The class without objects that covers most pixels: what erasing should leave behind. */
    static int largest(Scene scene) {
        int[] areas = new int[scene.vocabulary().size()];
        for (int label : scene.semanticMap().toArray()) {
            areas[label]++;
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
