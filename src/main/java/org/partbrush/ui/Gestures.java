package org.partbrush.ui;

import java.util.List;
import org.partbrush.ui.dialog.Shortcut;

/** What is done with the pointer and cannot be changed, for the list of shortcuts. */
final class Gestures {

    static final List<Shortcut> ALL = List.of(
            Shortcut.fixed("Resize the tip", "Alt + drag"),
            Shortcut.fixed("Zoom", "Mouse wheel, pinch"),
            Shortcut.fixed("Move the view", "Middle button + drag"),
            Shortcut.fixed("Pick a class while painting", "Ctrl + click, Alt + click"),
            Shortcut.fixed("New object instead of the one below", "Shift + brush"),
            Shortcut.fixed("Line and polygon in steps of 45°, square, circle", "Shift + drag"),
            Shortcut.fixed("Close the polygon", "Double click"),
            Shortcut.fixed("Fill all of a class instead of a region", "Shift + click"),
            Shortcut.fixed("Size a stamp", "Drag up from its foot"),
            Shortcut.fixed("Move an object; a copy of it; straight", "Drag; Alt + drag; Shift + drag"),
            Shortcut.fixed("Part menu of an object", "Right click"));

    private Gestures() {}
}
