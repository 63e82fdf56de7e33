package org.partbrush.ui;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.partbrush.label.SemanticClass;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.ToolKind;
import org.partbrush.ui.model.ToolViewModel;

/**
 * Tools, their sizes and the classes they paint with: what has keys but no place in a menu.
 *
 * @param gesture what can be done while a gesture is under way
 */
record ToolCommands(List<Command> keyed, List<Command> gesture) {

    private static final int RECENT_KEYS = 9;
    private static final int LARGE_STEP = 10;

    static ToolCommands of(PainterViewModel painter, ViewSettings settings, KeyboardFocus keyboard) {
        ToolViewModel tools = painter.tools();
        Stream<Command> kinds =
                Stream.of(ToolKind.values()).map(kind -> tool(kind, tools).withKey(kind.key()));
        Stream<Command> others = Stream.of(
                tool(ToolKind.FILL, tools).withKey(KeyCode.F),
                Command.toggle("Always start a new object", tools.startsObjectsProperty())
                        .withKey(KeyCode.N),
                Command.toggle("Mirror the stamp", tools.stamp().mirroredProperty())
                        .withKey(KeyCode.M),
                Command.hold("Move the view by dragging", settings.panningProperty())
                        .withKey(KeyCode.SPACE));
        return new ToolCommands(
                Stream.of(kinds, others, sizes(tools), classes(tools))
                        .flatMap(commands -> commands)
                        .toList(),
                gestures(tools, () -> {
                    settings.startPageProperty().set(false);
                    keyboard.toCanvas();
                }));
    }

    private static Command tool(ToolKind kind, ToolViewModel tools) {
        return Command.of(kind.title(), () -> tools.toolProperty().set(kind.tool()));
    }

    private static Stream<Command> sizes(ToolViewModel tools) {
        return Stream.of(
                Command.of("Smaller brush, eraser, line or stamp", () -> tools.resize(-1))
                        .withKey(KeyCode.OPEN_BRACKET),
                Command.of("Larger brush, eraser, line or stamp", () -> tools.resize(1))
                        .withKey(KeyCode.CLOSE_BRACKET),
                Command.of("Smaller by ten", () -> tools.resize(-LARGE_STEP))
                        .withKey(KeyCode.OPEN_BRACKET, KeyCombination.SHIFT_DOWN),
                Command.of("Larger by ten", () -> tools.resize(LARGE_STEP))
                        .withKey(KeyCode.CLOSE_BRACKET, KeyCombination.SHIFT_DOWN));
    }

    private static Stream<Command> classes(ToolViewModel tools) {
        Stream<Command> chosen = Stream.of(
                Command.of("Swap with the last class", tools::swapClass).withKey(KeyCode.X),
                Command.of("Default class", tools::useDefaultClass).withKey(KeyCode.D),
                Command.of("Protect the class or free it", () -> tools.toggleLock(current(tools)))
                        .withKey(KeyCode.K),
                Command.of("Paint only over the class", () -> tools.lockAllBut(current(tools)))
                        .withKey(KeyCode.K, KeyCombination.SHIFT_DOWN));
        Stream<Command> recent = IntStream.rangeClosed(1, RECENT_KEYS)
                .mapToObj(i -> Command.of("Recent class " + i, () -> tools.useRecent(i - 1))
                        .withKey(KeyCode.valueOf("DIGIT" + i)));
        return Stream.concat(chosen, recent);
    }

    private static SemanticClass current(ToolViewModel tools) {
        return tools.currentProperty().get();
    }

    private static List<Command> gestures(ToolViewModel tools, Runnable toCanvas) {
        return List.of(
                Command.of("Drop the gesture; keyboard to the layout", () -> dropOrLeave(tools, toCanvas))
                        .withKey(KeyCode.ESCAPE),
                Command.of("Close the polygon", tools::confirm).withKey(KeyCode.ENTER),
                Command.of("Take back the last corner", tools::back).withKey(KeyCode.BACK_SPACE));
    }

    private static void dropOrLeave(ToolViewModel tools, Runnable toCanvas) {
        if (tools.isBusy()) {
            tools.cancel();
        } else {
            toCanvas.run();
        }
    }
}
