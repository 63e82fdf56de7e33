package org.partbrush.ui.panel;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.SceneObject;
import org.partbrush.label.Part;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PartAreas;

/** The objects of the scene, and below them the parts of the selected one. */
public final class ObjectsView extends VBox {

    private final ObjectsViewModel objects;
    private final ListView<SceneObject> list = new ListView<>();
    private final Label title = new Label();
    private final VBox rows = new VBox(2);
    private final CheckBox wholeClass = new CheckBox();
    private final Button restoreAll = new Button("Restore all parts");
    private List<Part> shownParts = List.of();

    public ObjectsView(ObjectsViewModel objects) {
        super(10);
        this.objects = objects;
        setId("objects");
        list.getStyleClass().add("object-list");
        list.setPlaceholder(new Label("Paint a car or a person"));
        list.setCellFactory(view -> new ObjectCell());
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, chosen) -> choose(chosen));
        VBox.setVgrow(list, Priority.ALWAYS);
        title.getStyleClass().add("panel-title");
        wholeClass.selectedProperty().bindBidirectional(objects.wholeClassProperty());
        wholeClass.setFocusTraversable(false);
        wholeClass.setId("whole-class");
        restoreAll.setMaxWidth(Double.MAX_VALUE);
        restoreAll.setFocusTraversable(false);
        restoreAll.setOnAction(event -> objects.selectedTarget().ifPresent(objects::restoreAll));
        Label heading = new Label("Objects");
        heading.getStyleClass().add("panel-title");
        getChildren().addAll(heading, list, title, rows, wholeClass, restoreAll);
        objects.objectsProperty().subscribe(this::showObjects);
        objects.selectedProperty().subscribe(this::showObjects);
        objects.partsProperty().subscribe(() -> showParts());
        objects.wholeClassProperty().subscribe(() -> showParts());
        objects.selectedPartProperty().subscribe(this::showChosen);
        showObjects();
    }

    private void choose(@Nullable SceneObject chosen) {
        if (chosen != null) {
            objects.select(chosen);
        }
    }

    private void showObjects() {
        List<SceneObject> all = objects.objectsProperty().get().all();
        if (!list.getItems().equals(all)) {
            list.getItems().setAll(all);
        }
        SceneObject selected = objects.selectedProperty().get();
        if (selected == null) {
            list.getSelectionModel().clearSelection();
        } else if (!selected.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(selected);
            list.scrollTo(selected);
        }
        showParts();
    }

    private void showParts() {
        SceneObject object = objects.selectedProperty().get();
        List<Part> parts = object == null ? List.of() : objects.partsOf(object);
        if (!parts.equals(shownParts)) {
            shownParts = parts;
            rows.getChildren().setAll(parts.stream().map(this::row).toList());
            objects.selectedPartProperty().set(null);
        }
        boolean hasParts = !parts.isEmpty();
        wholeClass.setVisible(hasParts);
        restoreAll.setVisible(hasParts);
        title.setText(object == null ? "Parts" : "Parts of " + objects.nameOf(object));
        boolean isWholeClass = objects.wholeClassProperty().get();
        if (object != null && hasParts) {
            PartAreas areas = objects.areasOf(object);
            wholeClass.setText("For every " + objects.classOf(object).name());
            restoreAll.setDisable(!isWholeClass && !areas.isEdited());
            rows.getChildren().forEach(row -> ((PartRow) row).show(areas, isWholeClass));
        }
    }

    private PartRow row(Part part) {
        return new PartRow(
                part,
                () -> objects.selectedTarget().ifPresent(target -> objects.removePart(target, part)),
                () -> objects.selectedTarget().ifPresent(target -> objects.restorePart(target, part)),
                () -> objects.selectedPartProperty().set(part));
    }

    private void showChosen() {
        Part chosen = objects.selectedPartProperty().get();
        rows.getChildren()
                .forEach(row -> ((PartRow) row).setChosen(((PartRow) row).part().equals(chosen)));
    }

    private final class ObjectCell extends ListCell<SceneObject> {

        @Override
        protected void updateItem(@Nullable SceneObject item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null || empty ? null : row(item));
        }

        private HBox row(SceneObject item) {
            HBox row = new HBox(8, new Swatch(objects.classOf(item).rgb()), new Label(objects.nameOf(item)));
            row.getStyleClass().add("row");
            return row;
        }
    }
}
