package org.partbrush.tool;

import org.jspecify.annotations.Nullable;
import org.partbrush.raster.Tip;

/**
 * What the user chose for the tools; asked at every event.
 *
 * @param brush of brush and line
 * @param fillsWholeClass whether fill changes all pixels of the class under the pointer, not only a connected region
 * @param stamp null if there is none to place
 * @param part what the user works on, null for nothing
 */
public record ToolSettings(
        ClassChoice classes,
        Tip brush,
        Tip eraser,
        boolean fillsWholeClass,
        @Nullable StampChoice stamp,
        @Nullable PartChoice part) {

    /** Without a stamp and an object. */
    public ToolSettings(ClassChoice classes, Tip brush, Tip eraser, boolean fillsWholeClass) {
        this(classes, brush, eraser, fillsWholeClass, null, null);
    }
}
