package org.partbrush.ui.dialog;

/** What to do with unsaved work before it would be lost. */
public enum Unsaved {
    SAVE,
    DISCARD,
    CANCEL
}
