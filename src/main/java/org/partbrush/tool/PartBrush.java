package org.partbrush.tool;

import java.util.Optional;
import org.partbrush.raster.Tip;
import org.partbrush.tool.PointerEvent.Kind;

/**
 * Paints the chosen part inside the object that the user works on; Shift, or the eraser of this mode, brings back what
 * was inferred. Without a chosen part the first click chooses the one under the pointer.
 *
 * @param isEraser whether it restores without Shift, with the eraser's tip
 */
public record PartBrush(boolean isEraser) implements Tool {

    @Override
    public Optional<Tip> tip(ToolSettings settings) {
        return Optional.of(isEraser ? settings.eraser() : settings.brush());
    }

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        if (event.kind() != Kind.PRESS) {
            return this;
        }
        PartChoice choice = context.settings().part();
        boolean isRestoring = isEraser || event.has(Modifier.SHIFT);
        if (choice == null || choice.instanceId() == 0 || (choice.partId() == 0 && !isRestoring)) {
            context.listener().partChosen(event.column(), event.row());
            return this;
        }
        Tip tip = isEraser ? context.settings().eraser() : context.settings().brush();
        return Stroke.begin(this, context, new PartInk(choice, isRestoring), event, tip);
    }
}
