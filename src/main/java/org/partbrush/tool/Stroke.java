package org.partbrush.tool;

import org.partbrush.document.Step;
import org.partbrush.document.Transaction;
import org.partbrush.raster.Dab;
import org.partbrush.raster.PixelMask;

/**
 * The pointer is down and paints. Each event adds what the tip covered since the last one, and nothing else is touched.
 *
 * @param rest the tool that continues after the gesture
 * @param diameter of the tip at full pressure
 * @param last the tip at the last event
 */
record Stroke(Tool rest, Transaction transaction, PaintTarget target, double diameter, Dab last) implements ToolState {

    /** Paints the first touch. */
    static ToolState begin(
            Tool rest, Transaction transaction, PaintTarget target, PointerEvent press, double diameter) {
        Dab first = dab(press, diameter);
        return new Stroke(rest, transaction, target, diameter, first).paintedTo(first);
    }

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        if (!transaction.isOpen()) {
            return rest; // another scene was opened meanwhile
        }
        return switch (event.kind()) {
            case PRESS, MOVE -> this;
            case DRAG -> paintedTo(dab(event, diameter));
            case RELEASE -> {
                paintedTo(new Dab(event.x(), event.y(), last.diameter()));
                transaction.commit();
                yield rest;
            }
            case CANCEL -> {
                transaction.cancel();
                yield rest;
            }
        };
    }

    private Stroke paintedTo(Dab next) {
        PixelMask covered = last.sweep(next, transaction.scene().semanticMap().bounds());
        if (!covered.isEmpty()) {
            transaction.apply(new Step.Paint(covered, target.classId(), target.instanceId()));
        }
        return new Stroke(rest, transaction, target, diameter, next);
    }

    private static Dab dab(PointerEvent event, double diameter) {
        return new Dab(event.x(), event.y(), diameter * Math.clamp(event.pressure(), 0.0, 1.0));
    }
}
