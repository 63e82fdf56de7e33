package org.partbrush.ui;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.partbrush.ui.canvas.SceneView;
import org.partbrush.ui.model.ToolViewModel;

/**
 * Binds the keys that no menu item can: single keys of tools, keys that are held, keys during a gesture, keys that
 * controls would take for themselves, and brackets, which are typed differently on every keyboard.
 */
final class KeyBindings {

    /** Controls take these before an accelerator could have them. */
    private static final Set<KeyCode> OF_CONTROLS =
            Set.of(KeyCode.TAB, KeyCode.SPACE, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.BACK_SPACE, KeyCode.F2);

    /** What is typed by a key of this name on some keyboard, and by several keys on others. */
    private static final Map<String, KeyCombination> TYPED = Map.of(
            "[", new KeyCodeCombination(KeyCode.OPEN_BRACKET),
            "]", new KeyCodeCombination(KeyCode.CLOSE_BRACKET),
            "{", new KeyCodeCombination(KeyCode.OPEN_BRACKET, KeyCombination.SHIFT_DOWN),
            "}", new KeyCodeCombination(KeyCode.CLOSE_BRACKET, KeyCombination.SHIFT_DOWN));

    private final Scene scene;
    private final PainterCommands commands;
    private final ToolViewModel tools;
    private final List<Command> all;

    private KeyBindings(Scene scene, PainterCommands commands, ToolViewModel tools) {
        this.scene = scene;
        this.commands = commands;
        this.tools = tools;
        all = commands.all().toList();
    }

    static void install(Scene scene, PainterCommands commands, ToolViewModel tools) {
        KeyBindings bindings = new KeyBindings(scene, commands, tools);
        commands.keyed().forEach(bindings::follow);
        // A key released while another window has the focus is never reported.
        scene.windowProperty()
                .flatMap(Window::focusedProperty)
                .subscribe(isFocused -> bindings.all.forEach(Command::release));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, bindings::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, bindings::released);
        scene.addEventFilter(KeyEvent.KEY_TYPED, bindings::typed);
    }

    /** Binds the key that a command has, also when the user gives it another. */
    private void follow(Command command) {
        Runnable run = command::run;
        command.keyProperty().subscribe((before, key) -> {
            scene.getAccelerators().remove(before, run);
            bind(command, run);
        });
        bind(command, run);
    }

    private void bind(Command command, Runnable run) {
        KeyCombination key = command.key();
        if (key != null && !isTakenFirst(command) && !TYPED.containsValue(key)) {
            scene.getAccelerators().put(key, run);
        }
    }

    /** Whether its key must be taken before the control that has the keyboard sees it. */
    private static boolean isTakenFirst(Command command) {
        KeyCode code = codeOf(command);
        return command.isHeld() || (code != null && OF_CONTROLS.contains(code));
    }

    private static @Nullable KeyCode codeOf(Command command) {
        return command.key() instanceof KeyCodeCombination key ? key.getCode() : null;
    }

    private boolean isTyping() {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    private void pressed(KeyEvent event) {
        if (isTyping() || KeyboardFocus.isIn(TourView.class, scene.getFocusOwner())) {
            return;
        }
        if (tools.isBusy()) {
            pressedDuringGesture(event);
            event.consume();
            return;
        }
        all.stream()
                .filter(command -> command.key() != null && command.key().match(event))
                .filter(command -> isTakenFirst(command) && !isForFocused(event.getCode()))
                .findFirst()
                .ifPresent(command -> {
                    command.run();
                    event.consume();
                });
    }

    /** A gesture under way is one open change: nothing else may change the scene. Its own modifiers are no matter. */
    private void pressedDuringGesture(KeyEvent event) {
        Stream.concat(commands.gesture().stream(), all.stream().filter(Command::isHeld))
                .filter(command -> event.getCode() == codeOf(command))
                .findFirst()
                .ifPresent(Command::run);
    }

    /** Whether the control that has the keyboard does something itself with a key. */
    private boolean isForFocused(KeyCode code) {
        Node focused = scene.getFocusOwner();
        return switch (code) {
            case TAB -> focused != null && !KeyboardFocus.isIn(SceneView.class, focused);
            case SPACE, ENTER -> focused instanceof ButtonBase || focused instanceof ToggleSwitch;
            default -> false;
        };
    }

    private void released(KeyEvent event) {
        all.stream()
                .filter(command -> command.isHeld() && event.getCode() == codeOf(command))
                .forEach(Command::release);
    }

    private void typed(KeyEvent event) {
        KeyCombination key = TYPED.get(event.getCharacter());
        if (key != null && !isTyping() && !tools.isBusy()) {
            commands.keyed().stream()
                    .filter(command -> key.equals(command.key()))
                    .findFirst()
                    .ifPresent(Command::run);
        }
    }
}
