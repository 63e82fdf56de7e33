package org.partbrush.io;

import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/**
 * What a project file holds: the scene, and the last results so that opening shows them at once.
 *
 * @param inferred the part map inferred for the scene, or null
 * @param image the picture synthesized last, or null
 * @param underlay the photo to trace, or null
 */
public record Project(
        Scene scene,
        @Nullable LabelMap inferred,
        @Nullable RgbImage image,
        @Nullable Underlay underlay) {

    public Project {
        if (inferred != null && !inferred.bounds().equals(scene.semanticMap().bounds())) {
            throw new IllegalArgumentException("The inferred part map must have the size of the scene.");
        }
        if (image != null && (image.width() != scene.width() || image.height() != scene.height())) {
            throw new IllegalArgumentException("The picture must have the size of the scene.");
        }
    }

    /** Without a photo to trace. */
    public Project(Scene scene, @Nullable LabelMap inferred, @Nullable RgbImage image) {
        this(scene, inferred, image, null);
    }
}
