package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.partbrush.label.Part;
import org.partbrush.ui.model.PartAreas;

/** One part of the selected object: remove it, and see how much of the object it is or bring it back. */
final class PartRow extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Part part;
    private final Button remove = new Button();
    private final Label share = new Label();
    private final Button restore = new Button("", new FontIcon(MaterialDesignU.UNDO_VARIANT));

    PartRow(Part part, Runnable onRemove, Runnable onRestore, Runnable onChoose) {
        super(6);
        this.part = part;
        getStyleClass().addAll("row", "part-row");
        remove.setGraphic(new Swatch(part.rgb()));
        remove.setText("Remove " + part.name());
        remove.setMaxWidth(Double.MAX_VALUE);
        remove.getStyleClass().addAll(Styles.FLAT, "part-button");
        remove.setFocusTraversable(false);
        remove.setOnAction(event -> onRemove.run());
        HBox.setHgrow(remove, Priority.ALWAYS);
        share.getStyleClass().add("number");
        restore.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        restore.setTooltip(new Tooltip("Restore " + part.name()));
        restore.setAccessibleText("Restore " + part.name());
        restore.setFocusTraversable(false);
        restore.setOnAction(event -> onRestore.run());
        restore.setId("restore-" + part.id());
        // A filter, because the button takes the press for itself.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> onChoose.run());
        StackPane end = new StackPane(share, restore);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(remove, end);
    }

    Part part() {
        return part;
    }

    void setChosen(boolean isChosen) {
        pseudoClassStateChanged(CHOSEN, isChosen);
    }

    /** Offers only what would change something. */
    void show(PartAreas areas, boolean isWholeClass) {
        boolean isEdited = areas.isEdited(part.id());
        remove.setDisable(!isWholeClass && !areas.canRemove(part.id()));
        share.setText(percent(areas));
        share.setVisible(!isEdited);
        restore.setVisible(isEdited);
    }

    private String percent(PartAreas areas) {
        if (!areas.has(part.id())) {
            return "–";
        }
        long percent = Math.round(100 * areas.share(part.id()));
        return percent == 0 ? "< 1 %" : percent + " %";
    }
}
