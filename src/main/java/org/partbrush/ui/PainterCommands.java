package org.partbrush.ui;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.ToolKind;
import org.partbrush.ui.model.ToolViewModel;

/**
 * Every command of the painter. Menus, tool bar, keys and the list of shortcuts are made of them.
 *
 * @param keyed what has a key but no place in a menu: tools, classes
 */
record PainterCommands(
        FileCommands file,
        EditCommands edit,
        PartCommands part,
        ObjectCommands object,
        ViewCommands view,
        SynthesisCommands synthesis,
        List<Command> keyed) {

    private static final int RECENT_KEYS = 9;

    static PainterCommands of(PainterViewModel painter, FileAccess files, ViewSettings settings, Runnable onQuit) {
        EditCommands edit = EditCommands.of(painter);
        PartCommands part = PartCommands.of(painter);
        return new PainterCommands(
                FileCommands.of(files, onQuit),
                edit,
                part,
                ObjectCommands.of(painter),
                ViewCommands.of(settings),
                SynthesisCommands.of(painter),
                Stream.concat(keyed(painter, edit).stream(), part.nudges().stream())
                        .toList());
    }

    private static List<Command> keyed(PainterViewModel painter, EditCommands edit) {
        ToolViewModel tools = painter.tools();
        Stream<Command> kinds =
                Stream.of(ToolKind.values()).map(kind -> tool(kind, tools).withKey(kind.key()));
        Stream<Command> others = Stream.of(
                tool(ToolKind.FILL, tools).withKey(KeyCode.F),
                Command.toggle("Always start a new object", tools.startsObjectsProperty())
                        .withKey(KeyCode.N),
                Command.toggle("Mirror the stamp", tools.stamp().mirroredProperty())
                        .withKey(KeyCode.M),
                Command.of("Swap with the last class", tools::swapClass).withKey(KeyCode.X),
                Command.of("Default class", tools::useDefaultClass).withKey(KeyCode.D),
                Command.of("Redo", edit.redo()::run).withKey(KeyCode.Y, KeyCombination.SHORTCUT_DOWN));
        Stream<Command> recent = IntStream.rangeClosed(1, RECENT_KEYS)
                .mapToObj(i -> Command.of("Recent class " + i, () -> tools.useRecent(i - 1))
                        .withKey(KeyCode.valueOf("DIGIT" + i)));
        return Stream.of(kinds, others, recent).flatMap(commands -> commands).toList();
    }

    private static Command tool(ToolKind kind, ToolViewModel tools) {
        return Command.of(kind.title(), () -> tools.toolProperty().set(kind.tool()));
    }

    /** The keys of all commands, and the gestures. */
    Keymap keymap() {
        return new Keymap(Stream.concat(keyed.stream(), inMenus()), Gestures.ALL);
    }

    /** The commands of all menus. */
    Stream<Command> inMenus() {
        return Stream.of(
                        file.groups(), edit.groups(), part.groups(), object.groups(), view.groups(), synthesis.groups())
                .flatMap(List::stream)
                .flatMap(List::stream);
    }
}
