package org.partbrush.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.dialog.KeyText;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.model.PainterViewModel;

/** Every command of the painter. Menus, tool bar, keys and the list of shortcuts are made of them. */
record PainterCommands(
        FileCommands file,
        EditCommands edit,
        PartCommands part,
        ObjectCommands object,
        ViewCommands view,
        SynthesisCommands synthesis,
        HelpCommands help,
        ToolCommands tool) {

    /**
     * What commands ask of the window.
     *
     * @param keyboard moves the keyboard between the panels
     */
    record Window(KeyboardFocus keyboard, Runnable onQuit, Runnable onTour, Runnable onShortcuts) {}

    static PainterCommands of(
            PainterViewModel painter, FileAccess files, ViewSettings settings, Questions questions, Window window) {
        return new PainterCommands(
                FileCommands.of(files, window.onQuit()),
                EditCommands.of(painter),
                PartCommands.of(painter),
                ObjectCommands.of(painter),
                ViewCommands.of(settings, window.keyboard()),
                SynthesisCommands.of(painter, settings, questions),
                HelpCommands.of(painter.synthesis(), questions, window),
                ToolCommands.of(painter, settings, window.keyboard()));
    }

    /** The keys of all commands, and the gestures. */
    Keymap keymap() {
        return new Keymap(all(), Gestures.ALL);
    }

    /** How a command is pressed now that came with a key; for tooltips. */
    ObservableValue<String> keyOf(KeyCode code, KeyCombination.Modifier... modifiers) {
        KeyCombination first = new KeyCodeCombination(code, modifiers);
        return all().filter(command -> first.equals(command.firstKey()))
                .findFirst()
                .orElseThrow()
                .keyProperty()
                .map(KeyText::of)
                .orElse("");
    }

    Stream<Command> all() {
        return Stream.of(keyed().stream(), gesture().stream(), inMenus()).flatMap(commands -> commands);
    }

    /** What has a key but no place in a menu. */
    List<Command> keyed() {
        return Stream.of(tool.keyed(), part.nudges(), List.of(edit.redoToo(), synthesis.compare()))
                .flatMap(List::stream)
                .toList();
    }

    /** What can be done during a gesture, and nothing else. */
    List<Command> gesture() {
        return tool.gesture();
    }

    /** The commands of all menus. */
    Stream<Command> inMenus() {
        return Stream.of(
                        file.groups(),
                        edit.groups(),
                        part.groups(),
                        object.groups(),
                        view.groups(),
                        synthesis.groups(),
                        help.groups())
                .flatMap(List::stream)
                .flatMap(List::stream);
    }
}
