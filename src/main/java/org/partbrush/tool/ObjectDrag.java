package org.partbrush.tool;

import java.util.List;
import java.util.Set;
import org.partbrush.document.Placement;
import org.partbrush.document.PlacementStep;
import org.partbrush.document.SceneObject;
import org.partbrush.document.Step;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.Point;

/**
 * An object is held; it is moved or copied at the release.
 *
 * @param start where it was
 * @param grip where it was taken
 * @param now where it would be left
 */
record ObjectDrag(Select rest, SceneObject object, Placement start, Point grip, Placement now) implements ToolState {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        return switch (event.kind()) {
            case PRESS, MOVE, CONFIRM, BACK -> this;
            case DRAG -> movedTo(event);
            case RELEASE -> {
                movedTo(event).leave(event.has(Modifier.ALT), context);
                yield rest;
            }
            case CANCEL -> rest;
        };
    }

    private ObjectDrag movedTo(PointerEvent event) {
        if (now.equals(start) && event.touches(grip)) {
            return this;
        }
        int right = (int) Math.rint(event.x() - grip.x());
        int down = (int) Math.rint(event.y() - grip.y());
        if (event.has(Modifier.SHIFT)) {
            boolean isLevel = Math.abs(right) >= Math.abs(down);
            right = isLevel ? right : 0;
            down = isLevel ? 0 : down;
        }
        Placement moved = new Placement(start.silhouette(), start.left() + right, start.top() + down);
        return new ObjectDrag(rest, object, start, grip, moved);
    }

    private void leave(boolean isCopy, ToolContext context) {
        boolean isMoved = now.left() != start.left() || now.top() != start.top();
        if (!isMoved || context.session().objects().withId(object.instanceId()).isEmpty()) {
            return;
        }
        int instanceId = isCopy ? context.session().objects().nextFreeId() : object.instanceId();
        PixelMask pixels = context.unlocked(
                now.pixels(context.session().scene().semanticMap().bounds()), instanceId);
        Step place = new PlacementStep.Place(now, pixels, object.classId(), instanceId);
        Step lift = new PlacementStep.Lift(Set.of(instanceId), context.classes().background());
        String name =
                context.session().scene().vocabulary().get(object.classId()).name();
        context.session()
                .apply((isCopy ? "Duplicate " : "Move ") + name, isCopy ? place : new Step.All(List.of(lift, place)));
        context.listener().selected(instanceId);
    }

    @Override
    public Preview preview(PointerEvent pointer, ToolSettings settings) {
        return now.left() == start.left() && now.top() == start.top()
                ? Preview.NOTHING
                : new Preview.Ghost(now, object.classId());
    }
}
