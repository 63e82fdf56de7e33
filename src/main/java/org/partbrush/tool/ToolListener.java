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
}
