package org.partbrush.synthesis;

import java.time.Duration;
import org.partbrush.document.Scene;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/**
 * A picture and what it was made from.
 *
 * @param scene the snapshot that was submitted
 * @param inferred the part map inferred for it, without the user's edits
 * @param duration of inference and synthesis together
 */
public record SynthesisResult(
        Scene scene, SynthesisRequest request, LabelMap inferred, RgbImage image, Duration duration) {}
