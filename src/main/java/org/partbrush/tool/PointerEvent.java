package org.partbrush.tool;

import java.util.Set;

/**
 * What the pointer did, in the picture's own coordinates and without any window toolkit.
 *
 * @param x pixels from the left edge of the picture; may lie outside it
 * @param y pixels from the top edge
 * @param pressure of a pen, 0..1; 1 where the device reports none
 */
public record PointerEvent(Kind kind, double x, double y, double pressure, Set<Modifier> modifiers) {

    /** What happened; a gesture is a press, any drags, and a release or a cancel. */
    public enum Kind {
        PRESS,
        DRAG,
        /** Without a button held. */
        MOVE,
        RELEASE,
        CANCEL
    }

    public PointerEvent {
        modifiers = Set.copyOf(modifiers);
    }

    /** An event of a mouse with no key held. */
    public static PointerEvent of(Kind kind, double x, double y) {
        return new PointerEvent(kind, x, y, 1, Set.of());
    }

    public boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    /** The pixel column the pointer is in. */
    public int column() {
        return (int) Math.floor(x);
    }

    /** The pixel row the pointer is in. */
    public int row() {
        return (int) Math.floor(y);
    }
}
