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
 * An object is held; it is moved or copied at the release. Released where it was it is only clicked on.
 *
 * @param grip where it was taken
 * @param now where it would be left
 */
record ObjectDrag(Select rest, Held held, Point grip, Placement now) implements ToolState {

    /**
     * What is held.
     *
     * @param start where it was
     * @param isAgain whether it was selected before
     */
    record Held(SceneObject object, Placement start, boolean isAgain) {}

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        return switch (event.kind()) {
            case PRESS, MOVE, CONFIRM, BACK -> this;
            case DRAG -> movedTo(event);
            case RELEASE -> {
                ObjectDrag moved = movedTo(event);
                if (moved.isMoved()) {
                    moved.leave(event.has(Modifier.ALT), context);
                } else {
                    click(event, context);
                }
                yield rest;
            }
            case CANCEL -> rest;
        };
    }

    private ObjectDrag movedTo(PointerEvent event) {
        if (!isMoved() && event.touches(grip)) {
            return this;
        }
        int right = (int) Math.rint(event.x() - grip.x());
        int down = (int) Math.rint(event.y() - grip.y());
        if (event.has(Modifier.SHIFT)) {
            boolean isLevel = Math.abs(right) >= Math.abs(down);
            right = isLevel ? right : 0;
            down = isLevel ? 0 : down;
        }
        Placement moved = new Placement(
                now.silhouette(), held.start().left() + right, held.start().top() + down);
        return new ObjectDrag(rest, held, grip, moved);
    }

    private boolean isMoved() {
        return now.left() != held.start().left() || now.top() != held.start().top();
    }

    private void click(PointerEvent event, ToolContext context) {
        if (event.has(Modifier.SHIFT)) {
            context.listener().toggled(held.object().instanceId());
        } else if (held.isAgain()) {
            context.listener().partChosen(event.column(), event.row());
        }
    }

    private void leave(boolean isCopy, ToolContext context) {
        SceneObject object = held.object();
        if (context.session().objects().withId(object.instanceId()).isEmpty()) {
            return; // another scene was opened meanwhile
        }
        int instanceId = isCopy ? context.session().objects().nextFreeId() : object.instanceId();
        PixelMask pixels = context.unlocked(
                now.pixels(context.session().scene().semanticMap().bounds()), instanceId);
        Step place = new PlacementStep.Place(now, pixels, object.classId(), instanceId);
        Step lift = new PlacementStep.Lift(Set.of(instanceId), context.classes().background());
        String name = context.session().scene().nameOf(object);
        context.session()
                .apply(
                        (isCopy ? "Duplicate " : "Move ") + name,
                        new Step.All(
                                isCopy
                                        ? List.of(place, new PlacementStep.Resemble(object.instanceId(), instanceId))
                                        : List.of(lift, place)));
        context.listener().selected(instanceId);
    }

    @Override
    public Preview preview(PointerEvent pointer, ToolSettings settings) {
        return isMoved() ? new Preview.Ghost(now, held.object().classId()) : Preview.NOTHING;
    }
}
