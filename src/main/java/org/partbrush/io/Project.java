package org.partbrush.io;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/**
 * What a project file holds: the scene, the last results so that opening shows them at once, and pictures to come back to.
 *
 * @param inferred the part map inferred for the scene, or null
 * @param image the picture synthesized last, or null
 * @param history kept pictures, oldest first
 * @param underlay the photo to trace, or null
 */
public record Project(
        Scene scene,
        @Nullable LabelMap inferred,
        @Nullable RgbImage image,
        List<KeptResult> history,
        @Nullable Underlay underlay) {

    public Project {
        history = List.copyOf(history);
        if (inferred != null && !inferred.bounds().equals(scene.semanticMap().bounds())) {
            throw new IllegalArgumentException("The inferred part map must have the size of the scene.");
        }
        if (image != null && (image.width() != scene.width() || image.height() != scene.height())) {
            throw new IllegalArgumentException("The picture must have the size of the scene.");
        }
    }

    /** Whether what people keep beside the scene is the same in both; results can be made again and do not count. */
    public boolean keepsTheSame(Project other) {
        return Objects.equals(underlay, other.underlay) && history.equals(other.history);
    }

    /** Without kept pictures and a photo to trace. */
    public Project(Scene scene, @Nullable LabelMap inferred, @Nullable RgbImage image) {
        this(scene, inferred, image, List.of(), null);
    }

    /** Without a photo to trace. */
    public Project(Scene scene, @Nullable LabelMap inferred, @Nullable RgbImage image, List<KeptResult> history) {
        this(scene, inferred, image, history, null);
    }
}
