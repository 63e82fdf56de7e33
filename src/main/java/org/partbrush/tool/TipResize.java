package org.partbrush.tool;

import org.partbrush.raster.Tip;

/**
 * The button is down with Alt: dragging away from the start makes the tip larger to the right and smaller to the left;
 * without a drag the class is picked.
 *
 * @param tip at the start
 */
record TipResize(Tool rest, PointerEvent press, Tip tip, boolean isDragged) implements ToolState {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        return switch (event.kind()) {
            case PRESS, MOVE, CONFIRM, BACK -> this;
            case DRAG -> isDragged || !event.touches(press.place()) ? resized(event, context) : this;
            case RELEASE -> {
                if (!isDragged) {
                    Pick.pick(press, context);
                }
                yield rest;
            }
            case CANCEL -> rest;
        };
    }

    private ToolState resized(PointerEvent event, ToolContext context) {
        context.listener().resized(tip.diameter() + 2 * (event.x() - press.x()));
        return new TipResize(rest, press, tip, true);
    }

    /** The tip stays where the drag began. */
    @Override
    public Preview preview(PointerEvent pointer, ToolSettings settings) {
        return rest.preview(press, settings);
    }
}
