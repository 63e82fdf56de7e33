package org.partbrush.tool;

import org.partbrush.document.Scene;
import org.partbrush.tool.PointerEvent.Kind;

/** Makes the class under the pointer the current one. */
public record Pick() implements Tool {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        if (event.kind() == Kind.PRESS) {
            pick(event, context);
        }
        return this;
    }

    static void pick(PointerEvent event, ToolContext context) {
        Scene scene = context.session().scene();
        if (scene.semanticMap().bounds().contains(event.column(), event.row())) {
            context.listener().picked(scene.semanticMap().get(event.column(), event.row()));
        }
    }
}
