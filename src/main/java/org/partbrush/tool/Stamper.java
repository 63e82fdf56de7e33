package org.partbrush.tool;

import org.partbrush.tool.PointerEvent.Kind;

/** Places a ready silhouette: a click at its chosen height, a drag from its foot as high as it is drawn. */
public record Stamper() implements Tool {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        boolean isPossible = context.settings().stamp() != null;
        return event.kind() == Kind.PRESS && isPossible ? new StampDrag(this, event.place(), false) : this;
    }

    @Override
    public Preview preview(PointerEvent pointer, ToolSettings settings) {
        return StampDrag.ghost(pointer.place(), settings);
    }
}
