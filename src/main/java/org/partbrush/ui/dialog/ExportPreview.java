package org.partbrush.ui.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partbrush.raster.RgbImage;

/**
 * What an export would write.
 *
 * @param files with their sizes, one a line
 * @param picture of the content, or null
 * @param problem why it cannot be written, in one sentence; empty if it can
 */
public record ExportPreview(List<String> files, @Nullable RgbImage picture, String problem) {

    /** What cannot be written, and why. */
    public static ExportPreview impossible(String problem) {
        return new ExportPreview(List.of(), null, problem);
    }
}
