package org.partbrush.ui.model;

import org.jspecify.annotations.Nullable;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.raster.RgbImage;

/**
 * Another look of the layout.
 *
 * @param title what is varied and its seed, for people
 * @param image null while it is being made
 */
public record Variation(
        String title, SynthesisSettings settings, @Nullable RgbImage image) {

    Variation with(RgbImage made) {
        return new Variation(title, settings, made);
    }
}
