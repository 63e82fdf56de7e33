package org.partbrush.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.PartMove;
import org.partbrush.document.PartPixels;
import org.partbrush.document.PartStep;
import org.partbrush.document.PartTransform;
import org.partbrush.document.Transaction;
import org.partbrush.raster.Point;

/**
 * A piece of a part is held and goes with the pointer. Each event begins again from where it was, so that what it passes
 * over is left as it was.
 *
 * @param name of the change
 * @param transaction null until the pointer has moved
 */
record PartDrag(
        Select rest,
        Held held,
        Point grip,
        String name,
        @Nullable Transaction transaction) implements ToolState {

    /** What is held. */
    record Held(PartPixels piece, PartChoice choice) {}

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        if (transaction != null && !transaction.isOpen()) {
            return rest; // another scene was opened meanwhile
        }
        return switch (event.kind()) {
            case PRESS, MOVE, CONFIRM, BACK -> this;
            case DRAG -> movedTo(event, context);
            case RELEASE -> movedTo(event, context).ended(isBack(event));
            case CANCEL -> ended(true);
        };
    }

    private boolean isBack(PointerEvent event) {
        return Math.rint(event.x() - grip.x()) == 0 && Math.rint(event.y() - grip.y()) == 0;
    }

    private ToolState ended(boolean isDropped) {
        if (transaction != null && isDropped) {
            transaction.cancel();
        } else if (transaction != null) {
            transaction.commit();
        }
        return rest;
    }

    private PartDrag movedTo(PointerEvent event, ToolContext context) {
        if (transaction == null && event.touches(grip)) {
            return this;
        }
        Transaction open = transaction == null ? context.session().begin(name) : transaction;
        int right = (int) Math.rint(event.x() - grip.x());
        int down = (int) Math.rint(event.y() - grip.y());
        boolean isStraight = event.has(Modifier.SHIFT);
        boolean isLevel = Math.abs(right) >= Math.abs(down);
        PartTransform shift = PartTransform.shift(isStraight && !isLevel ? 0 : right, isStraight && isLevel ? 0 : down);
        open.restart(new PartStep.Transform(
                List.of(new PartMove(held.piece(), shift)), held.choice().inferred()));
        return new PartDrag(rest, held, grip, name, open);
    }

    @Override
    public Preview preview(PointerEvent pointer, ToolSettings settings) {
        return Preview.NOTHING;
    }
}
