package org.partbrush.ui.panel;

import javafx.beans.Observable;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.ui.model.ToolViewModel;

/** The classes to paint with: the selected row is the current class; rows tell objects from surfaces. */
public final class PaletteView extends ListView<SemanticClass> {

    private final ToolViewModel tools;

    public PaletteView(Vocabulary vocabulary, ToolViewModel tools) {
        this.tools = tools;
        setId("palette");
        getStyleClass().add("palette");
        getItems().setAll(vocabulary.classes());
        setCellFactory(list -> new ClassCell());
        getSelectionModel().selectedItemProperty().addListener((observed, before, chosen) -> choose(chosen));
        tools.currentProperty().subscribe(this::show);
        tools.defaultClassProperty().addListener(observed -> refresh());
        tools.recent().addListener((Observable observed) -> refresh());
    }

    private void choose(@Nullable SemanticClass chosen) {
        if (chosen != null) {
            tools.currentProperty().set(chosen);
        }
    }

    private void show(SemanticClass current) {
        if (getSelectionModel().getSelectedItem() != current) {
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
                row.getChildren().add(mark(icon(MaterialDesignS.SHAPE_OUTLINE), "Makes objects: each can be selected"));
            }
            return row;
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
            return new ContextMenu(useAsDefault);
        }
    }
}
