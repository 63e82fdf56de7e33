package org.partbrush.tool;

import org.partbrush.document.Scene;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.Point;

/** A form is drawn out; nothing is painted before the release. */
record ShapeDrag(Shape rest, Point start, Point end) implements ToolState {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        return switch (event.kind()) {
            case PRESS, MOVE, CONFIRM, BACK -> this;
            case DRAG -> drawnTo(event);
            case RELEASE -> {
                drawnTo(event).paint(context);
                yield rest;
            }
            case CANCEL -> rest;
        };
    }

    private ShapeDrag drawnTo(PointerEvent event) {
        boolean isEven = event.has(Modifier.SHIFT);
        return new ShapeDrag(rest, start, isEven ? rest.form().even(start, event.place()) : event.place());
    }

    private void paint(ToolContext context) {
        Scene scene = context.session().scene();
        PixelMask pixels = rest.form()
                .pixels(
                        start,
                        end,
                        context.settings().brush(),
                        scene.semanticMap().bounds());
        context.paint(PaintTarget.chosen(start, context), pixels);
    }

    @Override
    public Preview preview(PointerEvent pointer, ToolSettings settings) {
        return rest.form().preview(start, end, settings.brush());
    }
}
