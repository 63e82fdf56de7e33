package org.partbrush.ui.panel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.partbrush.document.SceneObject;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PartOptions;
import org.partbrush.ui.model.PartScope;
import org.partbrush.ui.model.PartsViewModel;

/** The objects of the scene with their parts, and below them what can be done to the selection. */
public final class ObjectsView extends VBox {

    private final ObjectsViewModel objects;
    private final ObjectTree tree;
    private final Label subject = new Label();
    private final CheckBox wholeClass = new CheckBox();

    public ObjectsView(ObjectsViewModel objects, PartsViewModel parts, ViewSettings settings, Actions actions) {
        super(8);
        this.objects = objects;
        setId("objects");
        tree = new ObjectTree(objects, parts, actions.onDelete());
        tree.setOnContextMenuRequested(event -> {
            if (objects.selectedProperty().get() != null) {
                actions.menu().get().show(tree, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        Label heading = new Label("Objects");
        heading.getStyleClass().add("panel-title");
        subject.getStyleClass().add("panel-title");
        subject.setId("part-subject");
        wholeClass.selectedProperty().bindBidirectional(parts.wholeClassProperty());
        wholeClass.setFocusTraversable(false);
        wholeClass.setId("whole-class");
        wholeClass.setTooltip(new Tooltip("Part operations go to all objects of this class  (A)"));
        FlowPane small = new FlowPane(2, 2);
        small.getChildren().setAll(actions.others());
        StackPane content = new StackPane(tree, placeholder());
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox main = new VBox();
        main.getChildren().setAll(actions.main());
        getChildren().addAll(heading, content, subject, wholeClass, main, small);
        parts.optionsProperty().subscribe(this::showOptions);
        followFocus(settings);
    }

    private Label placeholder() {
        Label hint = new Label("Paint a car or a person");
        hint.getStyleClass().add("placeholder");
        hint.setMouseTransparent(true);
        hint.visibleProperty()
                .bind(objects.objectsProperty().map(present -> present.all().isEmpty()));
        return hint;
    }

    private void showOptions(PartOptions now) {
        SceneObject lead = objects.selectedProperty().get();
        wholeClass.setVisible(now.hasParts());
        if (lead == null) {
            subject.setText("Click on an object");
        } else if (!now.hasParts()) {
            subject.setText(objects.nameOf(lead) + " has no parts");
        } else {
            subject.setText(now.part() == null ? "Choose a part of " + objects.nameOf(lead) : now.subject());
            wholeClass.setText("For every " + objects.classOf(lead).name());
        }
    }

    private void followFocus(ViewSettings settings) {
        settings.objectsFocusedProperty().addListener((observed, before, isFocused) -> {
            if (isFocused) {
                tree.requestFocus();
            }
        });
        tree.focusedProperty().subscribe(settings.objectsFocusedProperty()::set);
    }

    /**
     * What the panel offers, made by the window.
     *
     * @param main what is done to parts most
     * @param others small buttons for the rest
     * @param menu of the selection
     * @param onDelete deletes objects
     */
    public record Actions(
            List<? extends Node> main,
            List<? extends Node> others,
            Supplier<ContextMenu> menu,
            Consumer<PartScope> onDelete) {}
}
