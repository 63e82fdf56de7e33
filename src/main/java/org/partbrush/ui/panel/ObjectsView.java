package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.partbrush.document.SceneObject;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PartOptions;
import org.partbrush.ui.model.PartScope;
import org.partbrush.ui.model.PartsViewModel;

/** The objects of the scene with their parts, and below them what can be done to the selection. */
public final class ObjectsView extends VBox {

    private final ObjectsViewModel objects;
    private final Label subject = new Label();
    private final CheckBox wholeClass = new CheckBox();

    public ObjectsView(ObjectsViewModel objects, PartsViewModel parts, KeyHints keys, Actions actions) {
        super(6);
        this.objects = objects;
        setId("objects");
        ObjectTree tree = new ObjectTree(objects, parts, keys, actions.onDelete());
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
        wholeClass.setId("whole-class");
        wholeClass.setTooltip(keys.tooltip("Part operations go to all objects of this class", KeyCode.A));
        HBox main = new HBox(6);
        main.getChildren().setAll(actions.main());
        FlowPane small = new FlowPane(2, 2);
        small.getChildren().setAll(actions.others());
        small.getChildren().add(more(actions.menu()));
        VBox all = new VBox(4, wholeClass, main, small);
        all.setId("part-actions");
        StackPane content = new StackPane(tree, placeholder());
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(heading, content, subject, all);
        parts.optionsProperty().subscribe(this::showOptions);
    }

    /** Everything that the menu of the selection offers, for those who look for a button. */
    private Button more(Supplier<ContextMenu> menu) {
        Button more = new Button("", new FontIcon(MaterialDesignD.DOTS_HORIZONTAL));
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "small-action");
        more.setId("more-actions");
        more.setAccessibleText("More for the selection");
        more.setTooltip(new Tooltip("More for the selection  (right click)"));
        more.disableProperty().bind(objects.selectedProperty().isNull());
        more.setOnAction(event -> menu.get().show(more, Side.TOP, 0, 0));
        return more;
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

    /**
     * What the panel offers, made by the window.
     *
     * @param main what is done to parts most
     * @param others small buttons for what is done often
     * @param menu of the selection
     * @param onDelete deletes objects
     */
    public record Actions(
            List<? extends Node> main,
            List<? extends Node> others,
            Supplier<ContextMenu> menu,
            Consumer<PartScope> onDelete) {}
}
