package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Silhouette;
import org.partbrush.document.Stamp;
import org.partbrush.label.Vocabulary;
import org.partbrush.ui.canvas.SilhouetteImage;
import org.partbrush.ui.model.StampOptions;

/** The silhouettes to place, and how they are placed. */
final class StampsView extends VBox {

    private static final int COLUMNS = 4;
    private static final int THUMBNAIL = 34;
    private static final int SHARPNESS = 3;
    private static final double LIST_HEIGHT = 142;

    private final StampOptions options;
    private final ObservableValue<Vocabulary> vocabulary;
    private final TilePane thumbnails = new TilePane(3, 3);
    private final ToggleGroup group = new ToggleGroup();

    StampsView(StampOptions options, ObservableValue<Vocabulary> vocabulary, KeyHints keys) {
        super(8);
        this.options = options;
        this.vocabulary = vocabulary;
        thumbnails.setPrefColumns(COLUMNS);
        ScrollPane scroll = new ScrollPane(thumbnails);
        scroll.setId("stamps");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(LIST_HEIGHT);
        scroll.setPrefHeight(LIST_HEIGHT);
        CheckBox mirrored = box("Mirrored", keys.tooltip("Left becomes right", KeyCode.M));
        mirrored.selectedProperty().bindBidirectional(options.mirroredProperty());
        CheckBox parts = box("Its parts", new Tooltip("Off: parts are inferred from the silhouette"));
        parts.selectedProperty().bindBidirectional(options.partsProperty());
        getChildren().addAll(scroll, height(keys), new HBox(12, mirrored, parts));
        options.all().addListener((Observable changed) -> showAll());
        options.stampProperty().subscribe(this::showChosen);
        showAll();
    }

    private static CheckBox box(String title, Tooltip meaning) {
        CheckBox box = new CheckBox(title);
        box.setTooltip(meaning);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private HBox height(KeyHints keys) {
        Slider slider = new Slider(Math.log(StampOptions.LEAST), Math.log(StampOptions.GREATEST), 0);
        Label pixels = new Label();
        pixels.getStyleClass().add("number");
        slider.setMinWidth(0);
        slider.setTooltip(keys.tooltip("Height of the stamp", KeyCode.CLOSE_BRACKET));
        slider.setAccessibleText("Height of the stamp");
        HBox.setHgrow(slider, Priority.ALWAYS);
        options.heightProperty().subscribe(height -> {
            slider.setValue(Math.log(height.doubleValue()));
            pixels.setText(Math.round(height.doubleValue()) + " px");
        });
        slider.valueProperty().subscribe(logarithm -> options.resizeTo(Math.exp(logarithm.doubleValue())));
        Label title = new Label("Height");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(6, title, slider, pixels);
        row.getStyleClass().add("row");
        return row;
    }

    private void showAll() {
        group.getToggles().clear();
        thumbnails.getChildren().clear();
        for (Stamp stamp : options.all()) {
            thumbnails.getChildren().add(button(stamp));
        }
        showChosen(options.stampProperty().get());
    }

    private ToggleButton button(Stamp stamp) {
        ToggleButton button = new ToggleButton("", thumbnail(stamp));
        button.setUserData(stamp);
        button.setToggleGroup(group);
        button.getStyleClass().addAll(Styles.FLAT, "stamp");
        button.setTooltip(new Tooltip(stamp.name()));
        button.setAccessibleText(stamp.name());
        button.setOnAction(event -> {
            options.stampProperty().set(stamp);
            button.setSelected(true);
        });
        return button;
    }

    private ImageView thumbnail(Stamp stamp) {
        Silhouette original = stamp.silhouette();
        double scale = (double) THUMBNAIL * SHARPNESS / Math.max(original.width(), original.height());
        Silhouette small = original.fitted(
                Math.max(1, (int) (original.width() * scale)), Math.max(1, (int) (original.height() * scale)), false);
        ImageView view =
                new ImageView(SilhouetteImage.of(small, vocabulary.getValue().get(stamp.classId())));
        view.setPreserveRatio(true);
        view.setFitWidth(THUMBNAIL);
        view.setFitHeight(THUMBNAIL);
        return view;
    }

    private void showChosen(@Nullable Stamp chosen) {
        group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == chosen));
    }
}
