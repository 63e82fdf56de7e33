package org.partbrush.ui;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SeparatorMenuItem;

/** The menus, made of the painter's commands. */
final class PainterMenuBar extends MenuBar {

    /** Where in the File menu the ways to open something are. */
    private static final int OPENING = 2;

    /** @param appearance the menu of light and dark */
    PainterMenuBar(PainterCommands commands, Library library, Menu appearance) {
        setId("menu-bar");
        Menu view = CommandControls.menu("View", commands.view().groups());
        view.getItems().addAll(new SeparatorMenuItem(), appearance);
        getMenus()
                .addAll(
                        file(commands, library),
                        CommandControls.menu("Edit", commands.edit().groups()),
                        CommandControls.menu("Part", commands.part().groups()),
                        CommandControls.menu("Object", commands.object().groups()),
                        view,
                        CommandControls.menu("Synthesize", commands.synthesis().groups()),
                        CommandControls.menu("Help", commands.help().groups()));
    }

    private static Menu file(PainterCommands commands, Library library) {
        Menu file = CommandControls.menu("File", commands.file().groups());
        file.getItems()
                .addAll(
                        OPENING,
                        List.of(
                                new LibraryMenu("Open recent", library.recent()),
                                new LibraryMenu("Sample scenes", library.samples())));
        file.setOnShowing(event -> library.refresh());
        return file;
    }
}
