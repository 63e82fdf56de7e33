package org.partbrush.ui.dialog;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/** All shortcuts, and how the user changes their keys. FX thread only. */
public interface ShortcutKeys {

    /** As they are now. */
    List<Shortcut> all();

    /** The title of another shortcut that has this key. */
    Optional<String> user(KeyCombination key, Shortcut besides);

    /** Gives a shortcut this key and takes it away from whatever has it. */
    void change(Shortcut shortcut, KeyCombination key);

    /** Gives a shortcut the key it came with. */
    void reset(Shortcut shortcut);

    void resetAll();
}
