package org.partbrush.synthesis;

import org.partbrush.document.Scene;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;

/**
 * Everything that can change the image, so equal requests mean equal images (of one model and device kind).
 *
 * @param partMap part ids within each object's class, edits already applied, 0 where there is no part
 * @param settings seeds and chosen colours
 */
public record SynthesisRequest(
        Vocabulary vocabulary,
        LabelMap semanticMap,
        LabelMap instanceMap,
        LabelMap partMap,
        SynthesisSettings settings) {

    /** The request of a scene whose parts were inferred. */
    public static SynthesisRequest of(Scene scene, LabelMap inferred) {
        LabelMap partMap = PartMaps.effective(inferred, scene.partEdits(), scene.instanceMap());
        return new SynthesisRequest(
                scene.vocabulary(), scene.semanticMap(), scene.instanceMap(), partMap, scene.settings());
    }

    /** The same with another semantic map of this size. */
    public SynthesisRequest withSemanticMap(LabelMap other) {
        return new SynthesisRequest(vocabulary, other, instanceMap, partMap, settings);
    }
}
