package org.partbrush.tool;

import org.jspecify.annotations.Nullable;
import org.partbrush.raster.Tip;

/**
 * What the user chose for the tools; asked at every event.
 *
 * @param brush of brush and line
 * @param fillsWholeClass whether fill changes all pixels of the class under the pointer, not only a connected region
 * @param stamp null if there is none to place
 */
public record ToolSettings(
        ClassChoice classes,
        Tip brush,
        Tip eraser,
        boolean fillsWholeClass,
        @Nullable StampChoice stamp) {

    /** Without a stamp. */
    public ToolSettings(ClassChoice classes, Tip brush, Tip eraser, boolean fillsWholeClass) {
        this(classes, brush, eraser, fillsWholeClass, null);
    }
}
