package org.partbrush.io;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partbrush.raster.RgbImage;

/**
 * A project file as lists show it.
 *
 * @param thumbnail null if the file has none that can be read
 */
public record ProjectPreview(Path file, @Nullable RgbImage thumbnail) {

    static ProjectPreview of(Path file) {
        return new ProjectPreview(file, ProjectFile.thumbnail(file).orElse(null));
    }

    /** The file's name without folder and extension. */
    public String name() {
        return ProjectFile.nameOf(file);
    }
}
