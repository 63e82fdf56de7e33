package org.partbrush.tool;

import java.util.Optional;
import org.partbrush.raster.Tip;
import org.partbrush.tool.PointerEvent.Kind;

/** Draws a form from where the button is pressed to where it is released, with Shift in even steps. */
public record Shape(Form form) implements Tool {

    @Override
    public Optional<Tip> tip(ToolSettings settings) {
        return form == Form.LINE ? Optional.of(settings.brush()) : Optional.empty();
    }

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        return event.kind() == Kind.PRESS ? new ShapeDrag(this, event.place(), event.place()) : this;
    }
}
