package org.partbrush.ui.panel;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The title of the palette, and what the sign in its rows means. */
public final class PaletteHeading extends HBox {

    public PaletteHeading() {
        Label title = new Label("Classes");
        title.getStyleClass().add("panel-title");
        Label legend = new Label("makes objects", new FontIcon(PaletteView.OBJECTS));
        legend.getStyleClass().add("mark");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getStyleClass().add("row");
        getChildren().addAll(title, space, legend);
    }
}
