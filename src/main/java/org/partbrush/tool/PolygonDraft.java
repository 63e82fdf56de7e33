package org.partbrush.tool;

import java.util.ArrayList;
import java.util.List;
import org.partbrush.document.Scene;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.Point;
import org.partbrush.raster.PolygonPixels;

/**
 * A polygon has corners but is not closed. A press sets a corner; one on the first or, as a double click does, on the last
 * corner closes it. Nothing is painted before.
 *
 * @param corners at least one
 * @param pointer where the next corner would be
 */
record PolygonDraft(Polygon rest, List<Point> corners, Point pointer) implements ToolState {

    private static final int LEAST_CORNERS = 3;

    PolygonDraft {
        corners = List.copyOf(corners);
    }

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        return switch (event.kind()) {
            case PRESS -> pressed(event, context);
            case MOVE, DRAG -> new PolygonDraft(rest, corners, next(event));
            case RELEASE -> this;
            case CONFIRM -> canClose() ? closed(context) : this;
            case BACK -> withoutLast();
            case CANCEL -> rest;
        };
    }

    private ToolState pressed(PointerEvent event, ToolContext context) {
        boolean isOnLast = event.touches(corners.getLast());
        if (canClose() && (isOnLast || event.touches(corners.getFirst()))) {
            return closed(context);
        }
        if (isOnLast) {
            return this;
        }
        Point corner = next(event);
        List<Point> more = new ArrayList<>(corners);
        more.add(corner);
        return new PolygonDraft(rest, more, corner);
    }

    private Point next(PointerEvent event) {
        return event.has(Modifier.SHIFT) ? EvenSteps.turned(corners.getLast(), event.place()) : event.place();
    }

    private boolean canClose() {
        return corners.size() >= LEAST_CORNERS;
    }

    private ToolState closed(ToolContext context) {
        Scene scene = context.session().scene();
        PixelMask inside = PolygonPixels.of(corners, scene.semanticMap().bounds());
        context.paint(PaintTarget.chosen(corners.getFirst(), context), inside);
        return rest;
    }

    private ToolState withoutLast() {
        return corners.size() == 1 ? rest : new PolygonDraft(rest, corners.subList(0, corners.size() - 1), pointer);
    }

    @Override
    public Preview preview(PointerEvent at, ToolSettings settings) {
        List<Point> shown = new ArrayList<>(corners);
        shown.add(pointer);
        return new Preview.Corners(shown);
    }
}
