package org.partbrush.tool;

/** A state of a tool; it holds what its gesture needs. On the session's thread. */
sealed interface ToolState
        permits Tool, Stroke, ShapeDrag, PolygonDraft, StampDrag, ObjectDrag, PartDrag, KnifeDrag, TipResize {

    /** Reacts to an event and returns the state after it. */
    ToolState on(PointerEvent event, ToolContext context);

    /** What to show over the picture while the pointer is there. */
    Preview preview(PointerEvent pointer, ToolSettings settings);
}
