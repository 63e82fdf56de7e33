package org.partbrush.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import org.partbrush.synthesis.Engine;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.dialog.Shortcut;
import org.partbrush.ui.model.PainterViewModel;

/** The menus, made of the painter's commands. */
final class PainterMenuBar extends MenuBar {

    /** Where in the File menu the ways to open something are. */
    private static final int OPENING = 2;

    private final PainterCommands commands;
    private final PainterViewModel painter;
    private final Questions questions;

    PainterMenuBar(
            PainterCommands commands,
            PainterViewModel painter,
            Library library,
            ViewSettings settings,
            Questions questions) {
        this.commands = commands;
        this.painter = painter;
        this.questions = questions;
        getMenus()
                .addAll(
                        file(library, settings),
                        CommandControls.menu("Edit", commands.edit().groups()),
                        CommandControls.menu("Part", commands.part().groups()),
                        CommandControls.menu("Object", commands.object().groups()),
                        CommandControls.menu("View", commands.view().groups()),
                        CommandControls.menu("Synthesize", commands.synthesis().groups()),
                        help());
    }

    private Menu file(Library library, ViewSettings settings) {
        Menu file = CommandControls.menu("File", commands.file().groups());
        Command start = Command.toggle("Start page", settings.startPageProperty());
        file.getItems()
                .addAll(
                        OPENING,
                        List.of(
                                new LibraryMenu("Open recent", library.recent()),
                                new LibraryMenu("Sample scenes", library.samples()),
                                CommandControls.item(start)));
        file.setOnShowing(event -> library.refresh());
        return file;
    }

    private Menu help() {
        Command shortcuts = Command.of("Keyboard shortcuts", () -> questions.showShortcuts(shortcuts()))
                .withKey(KeyCode.F1);
        Command about = Command.of("About Partbrush", () -> questions.showAbout(aboutModel()));
        return CommandControls.menu("Help", List.of(List.of(shortcuts), List.of(about)));
    }

    private List<Shortcut> shortcuts() {
        Stream<Shortcut> keys = Stream.concat(commands.keyed().stream(), commands.inMenus())
                .filter(command -> command.key() != null)
                .map(command -> new Shortcut(command.title().getValue(), command.keyText()));
        Stream<Shortcut> gestures = Stream.of(
                new Shortcut("Brush size", "[  ]  (Shift: 10 px)"),
                new Shortcut("Drop the stroke under way", "Escape"),
                new Shortcut("Zoom", "Mouse wheel"),
                new Shortcut("Move the view", "Space + drag, middle button"),
                new Shortcut("Resize the tip", "Alt + drag"),
                new Shortcut("Pick a class while painting", "Ctrl + click, Alt + click"),
                new Shortcut("New object instead of the one below", "Shift + brush"),
                new Shortcut("Line and polygon in steps of 45°, square, circle", "Shift + drag"),
                new Shortcut("Close the polygon", "Double click, Enter"),
                new Shortcut("Take back the last corner of the polygon", "Backspace"),
                new Shortcut("Fill all of a class instead of a region", "Shift + click"),
                new Shortcut("Part menu of an object", "Right click"));
        return Stream.concat(gestures, keys).toList();
    }

    private String aboutModel() {
        Engine engine = painter.synthesis().engineProperty().get();
        String status = painter.synthesis().engineStatusProperty().get();
        return engine == null || engine.modelFacts().isEmpty() ? status : status + "\n\n" + engine.modelFacts();
    }
}
