package org.partbrush.ui;

import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something the user can do from the menu, the tool bar or the keyboard: described once, shown wherever it is offered.
 *
 * @param title for menus; may change, as "Undo Brush stroke" does
 * @param icon for the tool bar, null if it has none
 * @param key how to press it, null if it has no key
 * @param isEnabled false while it cannot be done
 * @param state what it turns on and off, null for a plain action
 */
public record Command(
        ObservableValue<String> title,
        @Nullable Ikon icon,
        @Nullable KeyCombination key,
        ObservableValue<Boolean> isEnabled,
        @Nullable Property<Boolean> state,
        Runnable action) {

    public static Command of(String title, Runnable action) {
        return new Command(new SimpleStringProperty(title), null, null, new SimpleBooleanProperty(true), null, action);
    }

    /** A command that turns a state on and off. */
    public static Command toggle(String title, Property<Boolean> state) {
        return new Command(
                new SimpleStringProperty(title),
                null,
                null,
                new SimpleBooleanProperty(true),
                state,
                () -> state.setValue(!state.getValue()));
    }

    public Command withIcon(Ikon changed) {
        return new Command(title, changed, key, isEnabled, state, action);
    }

    public Command withKey(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new Command(title, icon, new KeyCodeCombination(code, modifiers), isEnabled, state, action);
    }

    public Command withTitle(ObservableValue<String> changed) {
        return new Command(changed, icon, key, isEnabled, state, action);
    }

    public Command enabledWhen(ObservableValue<Boolean> condition) {
        return new Command(title, icon, key, condition, state, action);
    }

    /** Does it, unless it cannot be done now. */
    public void run() {
        if (isEnabled.getValue()) {
            action.run();
        }
    }

    /** How its key is written for people, empty without one. */
    public String keyText() {
        return key == null ? "" : key.getDisplayText();
    }
}
