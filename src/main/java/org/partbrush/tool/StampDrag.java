package org.partbrush.tool;

import org.partbrush.document.Placement;
import org.partbrush.document.PlacementStep;
import org.partbrush.document.Scene;
import org.partbrush.document.Transaction;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.Point;

/**
 * A silhouette is drawn up; nothing is painted before the release.
 *
 * @param foot where it stands
 */
record StampDrag(Stamper rest, Point foot, boolean isDragged) implements ToolState {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        return switch (event.kind()) {
            case PRESS, MOVE, CONFIRM, BACK -> this;
            case DRAG -> isDragged || !event.touches(foot) ? drawn(event, context) : this;
            case RELEASE -> {
                place(context);
                yield rest;
            }
            case CANCEL -> rest;
        };
    }

    private ToolState drawn(PointerEvent event, ToolContext context) {
        context.listener().stampResized(event.place().distanceTo(foot));
        return new StampDrag(rest, foot, true);
    }

    private void place(ToolContext context) {
        StampChoice choice = context.settings().stamp();
        if (choice == null) {
            return;
        }
        Scene scene = context.session().scene();
        int classId = choice.stamp().classId();
        boolean isThing = scene.vocabulary().get(classId).isThing();
        int instanceId = isThing ? context.session().objects().nextFreeId() : 0;
        Placement placement = choice.standingAt(foot);
        PixelMask pixels = context.unlocked(placement.pixels(scene.semanticMap().bounds()));
        Transaction transaction =
                context.session().begin("Stamp " + choice.stamp().name());
        transaction.apply(new PlacementStep.Place(placement, pixels, classId, instanceId));
        transaction.commit();
        context.listener().selected(instanceId);
    }

    @Override
    public Preview preview(PointerEvent pointer, ToolSettings settings) {
        return ghost(foot, settings);
    }

    static Preview ghost(Point foot, ToolSettings settings) {
        StampChoice choice = settings.stamp();
        return choice == null
                ? Preview.NOTHING
                : new Preview.Ghost(choice.standingAt(foot), choice.stamp().classId());
    }
}
