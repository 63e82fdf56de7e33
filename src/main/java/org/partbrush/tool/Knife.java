package org.partbrush.tool;

import org.partbrush.tool.PointerEvent.Kind;

/** Cuts an object in two along a straight line. */
public record Knife() implements Tool {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        return event.kind() == Kind.PRESS ? new KnifeDrag(this, event.place(), event.place()) : this;
    }
}
