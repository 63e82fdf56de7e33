package org.partbrush.tool;

import java.util.Optional;
import org.partbrush.raster.Tip;
import org.partbrush.tool.PointerEvent.Kind;

/** Paints the class that erasing leaves behind, with a tip of its own. */
public record Eraser() implements Tool {

    @Override
    public Optional<Tip> tip(ToolSettings settings) {
        return Optional.of(settings.eraser());
    }

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        if (event.kind() != Kind.PRESS) {
            return this;
        }
        PaintTarget target = PaintTarget.background(context);
        return Stroke.begin(this, context, target, event, context.settings().eraser());
    }
}
