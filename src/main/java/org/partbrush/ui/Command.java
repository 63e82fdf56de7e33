package org.partbrush.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.partbrush.ui.dialog.KeyText;

/**
 * Something the user can do from the menu, the tool bar or the keyboard: described once, shown wherever it is offered.
 *
 * @param title for menus; may change, as "Undo Brush stroke" does
 * @param icon for the tool bar, null if it has none
 * @param firstKey how to press it unless the user chose another key, null if it has none
 * @param keyProperty how to press it now, null inside if it has no key
 * @param isEnabled false while it cannot be done
 * @param state what it turns on and off, null for a plain action
 * @param isHeld whether its state lasts only for as long as the key is held
 */
public record Command(
        ObservableValue<String> title,
        @Nullable Ikon icon,
        @Nullable KeyCombination firstKey,
        ObjectProperty<@Nullable KeyCombination> keyProperty,
        ObservableValue<Boolean> isEnabled,
        @Nullable Property<Boolean> state,
        Runnable action,
        boolean isHeld) {

    private Command(String title, @Nullable Property<Boolean> state, Runnable action, boolean isHeld) {
        this(
                new SimpleStringProperty(title),
                null,
                null,
                new SimpleObjectProperty<>(),
                new SimpleBooleanProperty(true),
                state,
                action,
                isHeld);
    }

    public static Command of(String title, Runnable action) {
        return new Command(title, null, action, false);
    }

    /** A command that turns a state on and off. */
    public static Command toggle(String title, Property<Boolean> state) {
        return new Command(title, state, () -> state.setValue(!state.getValue()), false);
    }

    /** A command that turns a state on until its key is released. */
    public static Command hold(String title, Property<Boolean> state) {
        return new Command(title, state, () -> state.setValue(true), true);
    }

    public Command withIcon(Ikon changed) {
        return new Command(title, changed, firstKey, keyProperty, isEnabled, state, action, isHeld);
    }

    public Command withKey(KeyCode code, KeyCombination.Modifier... modifiers) {
        KeyCombination key = new KeyCodeCombination(code, modifiers);
        return new Command(title, icon, key, new SimpleObjectProperty<>(key), isEnabled, state, action, isHeld);
    }

    public Command withTitle(ObservableValue<String> changed) {
        return new Command(changed, icon, firstKey, keyProperty, isEnabled, state, action, isHeld);
    }

    public Command enabledWhen(ObservableValue<Boolean> condition) {
        return new Command(title, icon, firstKey, keyProperty, condition, state, action, isHeld);
    }

    /** Does it, unless it cannot be done now. */
    public void run() {
        if (isEnabled.getValue()) {
            action.run();
        }
    }

    /** Ends what lasts only while the key is held. */
    public void release() {
        if (isHeld && state != null) {
            state.setValue(false);
        }
    }

    /** How to press it now, null if it has no key. */
    public @Nullable KeyCombination key() {
        return keyProperty.get();
    }

    /** How its key is written for people, empty without one. */
    public String keyText() {
        KeyCombination key = key();
        return key == null ? "" : KeyText.of(key);
    }
}
