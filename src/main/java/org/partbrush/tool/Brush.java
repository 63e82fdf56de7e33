package org.partbrush.tool;

import java.util.Optional;
import org.partbrush.raster.Tip;
import org.partbrush.tool.PointerEvent.Kind;

/**
 * Paints the current class along the pointer's way. A thing class starts an object or extends the one under the start;
 * Shift does what the settings do not.
 */
public record Brush() implements Tool {

    @Override
    public Optional<Tip> tip(ToolSettings settings) {
        return Optional.of(settings.brush());
    }

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        if (event.kind() != Kind.PRESS) {
            return this;
        }
        boolean isNew = context.classes().startsObjects() != event.has(Modifier.SHIFT);
        PaintTarget target = isNew ? PaintTarget.fresh(context) : PaintTarget.at(event.place(), context);
        return Stroke.begin(this, context, target, event, context.settings().brush());
    }
}
