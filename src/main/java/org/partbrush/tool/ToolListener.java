package org.partbrush.tool;

/** Is told what the user chose with the pointer. On the session's thread. */
public interface ToolListener {

    /** A class was picked from the picture. */
    void picked(int classId);

    /** The selected tool's tip should have this diameter, in pixels; it may be out of bounds. */
    default void resized(double diameter) {}

    /** The stamp should have this height, in pixels; it may be out of bounds. */
    default void stampResized(double height) {}

    /** The user works on this object now; 0 for none. */
    default void selected(int instanceId) {}

    /** This object is worked on together with others, or no longer. */
    default void toggled(int instanceId) {}

    /** The object and the part at a pixel, which may lie outside the picture, are worked on now. */
    default void partChosen(int x, int y) {}
}
