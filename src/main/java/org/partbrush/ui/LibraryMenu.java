package org.partbrush.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.partbrush.ui.dialog.ThumbnailView;

/** A menu of projects with their pictures; disabled while there are none. */
final class LibraryMenu extends Menu {

    private static final double THUMBNAIL = 44;

    private final ObservableList<Library.Item> shown;

    LibraryMenu(String title, ObservableList<Library.Item> shown) {
        super(title);
        this.shown = shown;
        shown.addListener((ListChangeListener<Library.Item>) change -> fill());
        fill();
    }

    private void fill() {
        getItems().setAll(shown.stream().map(LibraryMenu::item).toList());
        setDisable(shown.isEmpty());
    }

    private static MenuItem item(Library.Item project) {
        MenuItem item = new MenuItem(project.title(), new ThumbnailView(project.picture(), THUMBNAIL));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> project.open().run());
        return item;
    }
}
