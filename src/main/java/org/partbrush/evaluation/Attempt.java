package org.partbrush.evaluation;

import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.PartMaps;

/**
 * What the model made of a scene, to be judged beside its photograph.
 *
 * @param inferred the model's parts, the given ones not looked at
 * @param image synthesized from the maps and the parts that count
 */
record Attempt(EvaluationScene original, LabelMap inferred, RgbImage image) {

    /** Given parts, and inferred ones where none are given. */
    LabelMap parts() {
        return PartMaps.effective(
                inferred, original.scene().partEdits(), original.scene().instanceMap());
    }
}
