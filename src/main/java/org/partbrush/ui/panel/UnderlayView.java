package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.partbrush.ui.model.UnderlayViewModel;

/** How the photo to trace is shown; takes no room while there is none. */
public final class UnderlayView extends VBox {

    private static final double GAP = 4;

    public UnderlayView(UnderlayViewModel underlay) {
        super(GAP);
        setId("underlay");
        CheckBox shown = new CheckBox("Photo to trace");
        shown.setTooltip(new Tooltip("Show the photo over the layout; it is never part of the picture"));
        shown.selectedProperty().bindBidirectional(underlay.shownProperty());
        Button remove = new Button("", new FontIcon(MaterialDesignT.TRASH_CAN_OUTLINE));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        remove.setId("remove-photo");
        remove.setTooltip(new Tooltip("Remove the photo from the project"));
        remove.setAccessibleText("Remove the photo from the project");
        remove.setOnAction(event -> underlay.remove());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(shown, space, remove);
        row.getStyleClass().add("row");
        Slider opacity = new Slider(0, 1, underlay.opacityProperty().get());
        opacity.setId("photo-opacity");
        opacity.setTooltip(new Tooltip("Opacity of the photo"));
        opacity.setAccessibleText("Opacity of the photo");
        opacity.valueProperty().bindBidirectional(underlay.opacityProperty());
        opacity.disableProperty().bind(underlay.shownProperty().not());
        getChildren().addAll(row, opacity);
        visibleProperty().bind(underlay.underlayProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }
}
