package org.partbrush.ui;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import org.partbrush.synthesis.Engine;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.dialog.Questions;
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
        Command shortcuts = Command.of("Keyboard shortcuts", () -> questions.showShortcuts(commands.keymap()))
                .withKey(KeyCode.F1);
        Command about = Command.of("About Partbrush", () -> questions.showAbout(aboutModel()));
        return CommandControls.menu("Help", List.of(List.of(shortcuts), List.of(about)));
    }

    private String aboutModel() {
        Engine engine = painter.synthesis().engineProperty().get();
        String status = painter.synthesis().engineStatusProperty().get();
        return engine == null || engine.modelFacts().isEmpty() ? status : status + "\n\n" + engine.modelFacts();
    }
}
