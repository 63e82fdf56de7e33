package org.partbrush.tool;

import org.partbrush.document.Transaction;
import org.partbrush.raster.Dab;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.Tip;

/**
 * The pointer is down and paints. Each event adds what the tip covered since the last one, and nothing else is touched.
 *
 * @param rest the tool that continues after the gesture
 * @param tip at full pressure
 * @param last the tip at the last event
 */
record Stroke(Tool rest, Transaction transaction, Ink ink, Tip tip, Dab last) implements ToolState {

    /** Paints the first touch. */
    static ToolState begin(Tool rest, ToolContext context, Ink ink, PointerEvent press, Tip tip) {
        Dab first = tip.pressed(press.pressure()).at(press.place());
        return new Stroke(rest, ink.begin(context), ink, tip, first).paintedTo(first, context);
    }

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        if (!transaction.isOpen()) {
            return rest; // another scene was opened meanwhile
        }
        return switch (event.kind()) {
            case PRESS, MOVE, CONFIRM, BACK -> this;
            case DRAG -> paintedTo(tip.pressed(event.pressure()).at(event.place()), context);
            case RELEASE -> {
                paintedTo(last.tip().at(event.place()), context);
                transaction.commit();
                yield rest;
            }
            case CANCEL -> {
                transaction.cancel();
                yield rest;
            }
        };
    }

    private Stroke paintedTo(Dab next, ToolContext context) {
        PixelMask covered = last.sweep(next, transaction.scene().semanticMap().bounds());
        if (!covered.isEmpty()) {
            transaction.apply(ink.on(covered, context));
        }
        return new Stroke(rest, transaction, ink, tip, next);
    }

    @Override
    public Preview preview(PointerEvent pointer, ToolSettings settings) {
        return rest.preview(pointer, settings);
    }
}
