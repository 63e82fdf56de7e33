package org.partbrush.tool;

import org.partbrush.raster.Tip;

/**
 * What the user chose for the tools; asked at every event.
 *
 * @param brush of brush and line
 * @param fillsWholeClass whether fill changes all pixels of the class under the pointer, not only a connected region
 */
public record ToolSettings(ClassChoice classes, Tip brush, Tip eraser, boolean fillsWholeClass) {}
