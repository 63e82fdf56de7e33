package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.canvas.Pictures;

/** A small picture to click on, or a sign that it is being made. */
final class PictureButton extends Button {

    private Runnable onRemove = () -> {};

    private static final int WIDTH = 102;
    private static final int HEIGHT = 68;
    private static final int FINENESS = 2;
    private static final double INDICATOR = 22;

    /** An entry of a thumbnail's menu. */
    record Choice(String title, Runnable action) {}

    PictureButton(@Nullable RgbImage image, String title) {
        super(title);
        setContentDisplay(ContentDisplay.TOP);
        getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "picture-button");
        setAccessibleText(title);
        StackPane box = new StackPane();
        box.setMinSize(WIDTH, HEIGHT);
        box.setMaxSize(WIDTH, HEIGHT);
        box.getStyleClass().add("picture-box");
        if (image == null) {
            ProgressIndicator indicator = new ProgressIndicator();
            indicator.setMaxSize(INDICATOR, INDICATOR);
            box.getChildren().add(indicator);
        } else {
            ImageView view = new ImageView(Pictures.thumbnail(image, FINENESS * WIDTH, FINENESS * HEIGHT));
            view.setPreserveRatio(true);
            view.setFitWidth(WIDTH);
            view.setFitHeight(HEIGHT);
            box.getChildren().add(view);
        }
        setGraphic(box);
        setFocusTraversable(false); // Its row decides which of its pictures is a stop of the Tab key.
        setDisable(image == null);
    }

    /** What the Delete key does. */
    void setOnRemove(Runnable action) {
        onRemove = action;
    }

    void remove() {
        onRemove.run();
    }

    void setMenu(List<Choice> choices) {
        ContextMenu menu = new ContextMenu();
        choices.forEach(choice -> {
            MenuItem item = new MenuItem(choice.title());
            item.setOnAction(event -> choice.action().run());
            menu.getItems().add(item);
        });
        setContextMenu(menu);
    }
}
