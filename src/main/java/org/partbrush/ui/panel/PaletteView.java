package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.ui.model.ToolViewModel;

/** The classes to paint with: the selected row is the current class; rows tell objects from surfaces. */
public final class PaletteView extends ListView<SemanticClass> {

    /** The sign of classes that make objects. */
    static final Ikon OBJECTS = MaterialDesignS.SHAPE_OUTLINE;

    private final ToolViewModel tools;
    private boolean isFilling;

    public PaletteView(ObservableValue<Vocabulary> vocabulary, ToolViewModel tools) {
        this.tools = tools;
        setId("palette");
        setAccessibleText("Classes to paint with");
        getStyleClass().add("palette");
        setCellFactory(list -> new ClassCell());
        getSelectionModel().selectedItemProperty().addListener((observed, before, chosen) -> choose(chosen));
        vocabulary.subscribe(this::showAll);
        tools.currentProperty().subscribe(this::show);
        tools.defaultClassProperty().addListener(observed -> refresh());
        tools.recent().addListener((Observable observed) -> refresh());
        tools.locked().addListener((Observable observed) -> refresh());
    }

    private void showAll(Vocabulary vocabulary) {
        isFilling = true;
        getItems().setAll(vocabulary.classes());
        isFilling = false;
        show(tools.currentProperty().get());
    }

    /** What is selected while the list is filled is chance, no choice. */
    private void choose(@Nullable SemanticClass chosen) {
        if (chosen != null && !isFilling) {
            tools.currentProperty().set(chosen);
        }
    }

    private void show(SemanticClass current) {
        if (getSelectionModel().getSelectedItem() != current && getItems().contains(current)) {
            getSelectionModel().select(current);
            scrollTo(current);
        }
    }

    private final class ClassCell extends ListCell<SemanticClass> {

        ClassCell() {
            setPrefWidth(0); // As wide as the list: long names are cut, never scrolled.
        }

        @Override
        protected void updateItem(@Nullable SemanticClass item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null || empty ? null : row(item));
            setContextMenu(item == null || empty ? null : menu(item));
        }

        private HBox row(SemanticClass item) {
            Label name = new Label(item.name());
            name.setMinWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox row = new HBox(8, new Swatch(item.rgb()), name, space);
            row.getStyleClass().add("row");
            int recent = tools.recent().indexOf(item) + 1;
            if (recent > 0) {
                row.getChildren().add(mark(new Label(String.valueOf(recent)), "Press " + recent + " to paint with it"));
            }
            if (item.equals(tools.defaultClassProperty().get())) {
                row.getChildren().add(mark(icon(MaterialDesignE.ERASER), "Left behind by the eraser"));
            }
            if (item.isThing()) {
                row.getChildren().add(mark(icon(OBJECTS), "Makes objects: each can be selected"));
            }
            row.getChildren().add(lock(item));
            return row;
        }

        /** Shown while the class is locked or the pointer is on its row. */
        private ToggleButton lock(SemanticClass item) {
            boolean isLocked = tools.locked().contains(item);
            ToggleButton lock = new ToggleButton(
                    "", new FontIcon(isLocked ? MaterialDesignL.LOCK : MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE));
            lock.setSelected(isLocked);
            lock.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "lock");
            lock.setFocusTraversable(false);
            lock.setAccessibleText("Protect " + item.name());
            lock.setTooltip(new Tooltip(
                    isLocked ? "Protected: no tool changes its pixels" : "Protect " + item.name() + " from the tools"));
            lock.setOnAction(event -> tools.toggleLock(item));
            return lock;
        }

        private static Label icon(Ikon icon) {
            return new Label("", new FontIcon(icon));
        }

        private static Label mark(Label mark, String meaning) {
            mark.getStyleClass().add("mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            mark.setTooltip(new Tooltip(meaning));
            return mark;
        }

        private ContextMenu menu(SemanticClass item) {
            MenuItem useAsDefault = new MenuItem("Leave behind when erasing");
            useAsDefault.setOnAction(event -> tools.defaultClassProperty().set(item));
            MenuItem onlyOver = new MenuItem("Paint only over " + item.name());
            onlyOver.setOnAction(event -> tools.lockAllBut(item));
            MenuItem protect = new MenuItem(tools.locked().contains(item) ? "Protect no longer" : "Protect");
            protect.setOnAction(event -> tools.toggleLock(item));
            MenuItem protectNone = new MenuItem("Protect nothing");
            protectNone.setDisable(tools.locked().isEmpty());
            protectNone.setOnAction(event -> tools.locked().clear());
            return new ContextMenu(useAsDefault, new SeparatorMenuItem(), protect, onlyOver, protectNone);
        }
    }
}
