package org.partbrush.ui;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.model.ToolViewModel;

/**
 * The keys that no menu item can hold: single keys of tools, the space bar held down, Escape during a gesture, Tab,
 * which would otherwise move the focus, and brackets, which are typed differently on every keyboard.
 */
final class KeyBindings {

    private static final int LARGE_STEP = 10;

    /** Held to see the picture of before. */
    private static final KeyCode COMPARE = KeyCode.C;

    private final Scene scene;
    private final ToolViewModel tools;
    private final ViewSettings settings;

    private KeyBindings(Scene scene, ToolViewModel tools, ViewSettings settings) {
        this.scene = scene;
        this.tools = tools;
        this.settings = settings;
    }

    static void install(Scene scene, List<Command> keyed, ToolViewModel tools, ViewSettings settings) {
        KeyBindings bindings = new KeyBindings(scene, tools, settings);
        for (Command command : keyed) {
            bindings.follow(command);
        }
        // A key released while another window has the focus is never reported.
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(isFocused -> {
            settings.spaceDownProperty().set(false);
            settings.comparingProperty().set(false);
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, bindings::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, bindings::released);
        scene.addEventFilter(KeyEvent.KEY_TYPED, bindings::typed);
    }

    /** Binds the key that a command has, also when the user gives it another. */
    private void follow(Command command) {
        Runnable run = command::run;
        command.keyProperty().subscribe((before, key) -> {
            scene.getAccelerators().remove(before, run);
            bind(key, run);
        });
        bind(command.key(), run);
    }

    private void bind(@Nullable KeyCombination key, Runnable run) {
        if (key != null) {
            scene.getAccelerators().put(key, run);
        }
    }

    private boolean isTyping() {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    private void pressed(KeyEvent event) {
        if (isTyping()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            settings.spaceDownProperty().set(true);
            event.consume();
        } else if (tools.isBusy()) {
            pressedDuringGesture(event.getCode());
            event.consume();
        } else if (event.getCode() == COMPARE && !event.isShortcutDown()) {
            settings.comparingProperty().set(true);
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            settings.panelsProperty().set(!settings.panelsProperty().get());
            event.consume();
        }
    }

    /** A gesture under way is one open change: nothing else may change the scene. */
    private void pressedDuringGesture(KeyCode key) {
        switch (key) {
            case ESCAPE -> tools.cancel();
            case ENTER -> tools.confirm();
            case BACK_SPACE, DELETE -> tools.back();
            default -> {}
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            settings.spaceDownProperty().set(false);
        } else if (event.getCode() == COMPARE) {
            settings.comparingProperty().set(false);
        }
    }

    private void typed(KeyEvent event) {
        if (isTyping()) {
            return;
        }
        switch (event.getCharacter()) {
            case "[" -> tools.resize(-1);
            case "]" -> tools.resize(1);
            case "{" -> tools.resize(-LARGE_STEP);
            case "}" -> tools.resize(LARGE_STEP);
            default -> {}
        }
    }
}
