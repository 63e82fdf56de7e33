package org.partbrush.ui;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.partbrush.label.SemanticClass;
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

    /** @param more the menus that are not made of the painter's commands alone */
    PainterMenuBar(PainterCommands commands, PainterViewModel painter, Questions questions, MoreMenus more) {
        this.commands = commands;
        this.painter = painter;
        this.questions = questions;
        setId("menu-bar");
        getMenus()
                .addAll(
                        file(more.library(), more.settings()),
                        CommandControls.menu("Edit", commands.edit().groups()),
                        CommandControls.menu("Part", commands.part().groups()),
                        CommandControls.menu("Object", commands.object().groups()),
                        view(more.appearance()),
                        synthesize(),
                        help(more.tour()));
    }

    /**
     * What the menus hold besides the painter's commands.
     *
     * @param appearance light or dark
     * @param tour shows what the controls are for
     */
    record MoreMenus(Library library, ViewSettings settings, Menu appearance, Command tour) {}

    private Menu synthesize() {
        Menu menu = CommandControls.menu("Synthesize", commands.synthesis().groups());
        Command category = Command.of("Parts of another class …", this::addCategory)
                .enabledWhen(
                        painter.synthesis().engineProperty().map(engine -> true).orElse(false));
        menu.getItems().addAll(new SeparatorMenuItem(), CommandControls.item(category));
        return menu;
    }

    private void addCategory() {
        List<String> things = painter.scenes().scene().vocabulary().classes().stream()
                .filter(SemanticClass::isThing)
                .map(SemanticClass::name)
                .toList();
        questions.newCategory(things).ifPresent(painter.models()::add);
    }

    private Menu view(Menu appearance) {
        Menu menu = CommandControls.menu("View", commands.view().groups());
        menu.getItems().addAll(new SeparatorMenuItem(), appearance);
        return menu;
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

    private Menu help(Command tour) {
        Command shortcuts = Command.of("Keyboard shortcuts", () -> questions.showShortcuts(commands.keymap()))
                .withKey(KeyCode.F1);
        Command about = Command.of("About Partbrush", () -> questions.showAbout(aboutModel()));
        return CommandControls.menu("Help", List.of(List.of(tour, shortcuts), List.of(about)));
    }

    private String aboutModel() {
        Engine engine = painter.synthesis().engineProperty().get();
        String status = painter.synthesis().engineStatusProperty().get();
        return engine == null || engine.modelFacts().isEmpty() ? status : status + "\n\n" + engine.modelFacts();
    }
}
