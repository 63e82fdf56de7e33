package org.partbrush.tool;

/** A key held during a pointer event. {@code SHORTCUT} is Ctrl, on a Mac Command. */
public enum Modifier {
    SHIFT,
    SHORTCUT,
    ALT
}
