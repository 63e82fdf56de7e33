package org.partbrush.ui.dialog;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Waits for the key that a shortcut is to have, and warns before another one loses it. Hidden while nothing is asked. */
final class KeyCapture extends HBox {

    private final ShortcutKeys keys;
    private final Consumer<Runnable> onChange;
    private final Label message = new Label();
    private final Button take = new Button("Use it here");
    private final Button cancel = new Button("Cancel");
    private @Nullable Shortcut asked;

    /** @param onChange does a change and shows what came of it */
    KeyCapture(ShortcutKeys keys, Consumer<Runnable> onChange) {
        super(8);
        this.keys = keys;
        this.onChange = onChange;
        setId("key-capture");
        getStyleClass().addAll("row", "key-capture");
        message.setWrapText(true);
        HBox.setHgrow(message, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        take.getStyleClass().add(Styles.ACCENT);
        take.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> end());
        getChildren().addAll(message, space, take, cancel);
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        end();
    }

    /** Asks for the key of a shortcut. */
    void ask(Shortcut shortcut) {
        asked = shortcut;
        message.setText("Press the new key for \"" + shortcut.title() + "\".");
        take.setVisible(false);
        setVisible(true);
        setManaged(true);
        requestFocus();
    }

    private void end() {
        asked = null;
        setVisible(false);
        setManaged(false);
    }

    private void pressed(KeyEvent event) {
        Shortcut shortcut = asked;
        boolean isAnswering = take.isFocused() || cancel.isFocused();
        if (shortcut == null || isAnswering || event.getCode().isModifierKey()) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            return;
        }
        KeyCombination key = combination(event);
        String user = keys.user(key, shortcut).orElse("");
        if (!user.isEmpty()) {
            message.setText(KeyText.of(key) + " is the key of \"" + user + "\", which would lose it.");
            take.setOnAction(click -> use(shortcut, key));
            take.setVisible(true);
        } else {
            use(shortcut, key);
        }
    }

    private void use(Shortcut shortcut, KeyCombination key) {
        end();
        onChange.accept(() -> keys.change(shortcut, key));
    }

    private static KeyCombination combination(KeyEvent event) {
        List<KeyCombination.Modifier> held = new ArrayList<>();
        if (event.isShortcutDown()) {
            held.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isShiftDown()) {
            held.add(KeyCombination.SHIFT_DOWN);
        }
        if (event.isAltDown()) {
            held.add(KeyCombination.ALT_DOWN);
        }
        return new KeyCodeCombination(event.getCode(), held.toArray(KeyCombination.Modifier[]::new));
    }
}
