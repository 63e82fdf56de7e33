package org.partbrush.tool;

/**
 * What the user chose for the tools; read at the start of each gesture.
 *
 * @param classId the class that brush and fill paint
 * @param brushDiameter in pixels, at least 1
 * @param eraserDiameter in pixels, at least 1
 * @param defaultClassId the class that the eraser leaves behind
 */
public record ToolSettings(int classId, double brushDiameter, double eraserDiameter, int defaultClassId) {}
