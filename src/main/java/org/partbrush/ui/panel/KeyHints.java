package org.partbrush.ui.panel;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The keys of commands, as the user has them now, for whatever does the same by the mouse. FX thread only. */
@FunctionalInterface
public interface KeyHints {

    /**
     * How a command is pressed now.
     *
     * @param code which the command came with, with the modifiers
     * @return for people; empty while it has no key
     */
    ObservableValue<String> keyOf(KeyCode code, KeyCombination.Modifier... modifiers);

    /** What a control does, and the key that does the same. */
    default String hint(String meaning, KeyCode code, KeyCombination.Modifier... modifiers) {
        return with(meaning, keyOf(code, modifiers).getValue());
    }

    /** The same as a tooltip that follows the key. */
    default Tooltip tooltip(String meaning, KeyCode code, KeyCombination.Modifier... modifiers) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(keyOf(code, modifiers).map(key -> with(meaning, key)));
        return tooltip;
    }

    private static String with(String meaning, String key) {
        return key.isEmpty() ? meaning : meaning + "  (" + key + ")";
    }
}
