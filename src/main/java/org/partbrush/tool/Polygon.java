package org.partbrush.tool;

import java.util.List;
import org.partbrush.tool.PointerEvent.Kind;

/** Fills a polygon that is set corner by corner. */
public record Polygon() implements Tool {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        return event.kind() == Kind.PRESS ? new PolygonDraft(this, List.of(event.place()), event.place()) : this;
    }
}
