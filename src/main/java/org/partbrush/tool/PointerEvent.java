package org.partbrush.tool;

import java.util.Set;
import org.partbrush.raster.Point;

/**
 * What the pointer did, in the picture's own coordinates and without any window toolkit.
 *
 * @param x pixels from the left edge of the picture; may lie outside it
 * @param y pixels from the top edge
 * @param pressure of a pen, 0..1; 1 where the device reports none
 * @param reach how near two places are the same to the hand, in pixels of the picture; depends on the zoom
 */
public record PointerEvent(Kind kind, double x, double y, double pressure, double reach, Set<Modifier> modifiers) {

    /** What happened; a gesture is a press, any drags, and a release or a cancel. */
    public enum Kind {
        PRESS,
        DRAG,
        /** Without a button held. */
        MOVE,
        RELEASE,
        /** The gesture is to end as it is: the Enter key. */
        CONFIRM,
        /** The last of several steps of the gesture is to be taken back: the Backspace key. */
        BACK,
        CANCEL
    }

    public PointerEvent {
        modifiers = Set.copyOf(modifiers);
    }

    /** An event at a scale where the hand hits every pixel. */
    public PointerEvent(Kind kind, double x, double y, double pressure, Set<Modifier> modifiers) {
        this(kind, x, y, pressure, 1, modifiers);
    }

    /** An event of a mouse with no key held. */
    public static PointerEvent of(Kind kind, double x, double y) {
        return new PointerEvent(kind, x, y, 1, Set.of());
    }

    public boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    public Point place() {
        return new Point(x, y);
    }

    /** Whether it happened where the hand means this place. */
    public boolean touches(Point other) {
        return place().distanceTo(other) <= reach;
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
