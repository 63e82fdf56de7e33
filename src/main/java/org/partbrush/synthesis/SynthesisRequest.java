package org.partbrush.synthesis;

import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;

/**
 * Everything that can change the image, so equal requests mean equal images (of one model and device kind).
 *
 * @param partMap part ids within each object's class, edits already applied, 0 where there is no part
 * @param seed of the noise z
 */
public record SynthesisRequest(
        Vocabulary vocabulary, LabelMap semanticMap, LabelMap instanceMap, LabelMap partMap, long seed) {}
