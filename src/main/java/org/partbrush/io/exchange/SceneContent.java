package org.partbrush.io.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.io.Project;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/**
 * What there is of one scene to export.
 *
 * @param name of its files, without extension
 * @param project the scene with its inferred parts and its picture, if there are
 */
public record SceneContent(String name, Project project) {

    public Scene scene() {
        return project.scene();
    }

    /** The picture, or null if none was synthesized yet. */
    public @Nullable RgbImage image() {
        return project.image();
    }

    /**
     * The parts that count: those set by hand, and inferred ones where none were.
     *
     * @return part ids; 0 outside objects; {@link PartVocabulary#UNKNOWN} in objects where nobody knows
     */
    public LabelMap partMap() {
        LabelMap inferred = project.inferred();
        LabelMap instances = scene().instanceMap();
        LabelMap.Editor parts = scene().partEdits().edit();
        for (int y = 0; y < scene().height(); y++) {
            for (int x = 0; x < scene().width(); x++) {
                if (instances.get(x, y) == 0) {
                    parts.set(x, y, 0);
                } else if (parts.get(x, y) == PartVocabulary.UNKNOWN && inferred != null) {
                    parts.set(x, y, inferred.get(x, y));
                }
            }
        }
        return parts.build();
    }

    /** @throws IOException if no picture was synthesized yet */
    RgbImage requireImage() throws IOException {
        RgbImage image = project.image();
        if (image == null) {
            throw new IOException("The scene " + name + " has no picture yet; render it first.");
        }
        return image;
    }
}
