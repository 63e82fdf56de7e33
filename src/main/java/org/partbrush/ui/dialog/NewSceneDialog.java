package org.partbrush.ui.dialog;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for the size of a new scene: one of the presets, or any other. */
final class NewSceneDialog extends Dialog<NewScene> {

    private static final NewScene FIRST = new NewScene(256, 256);
    private static final double WIDTH = 480;
    private static final double CHOICE_WIDTH = 112;
    private static final double SPINNER_WIDTH = 96;
    private static final int STEP = 32;

    private final Spinner<Integer> width = spinner("width", FIRST.width());
    private final Spinner<Integer> height = spinner("height", FIRST.height());

    NewSceneDialog() {
        setTitle("New scene");
        setHeaderText("How large should the scene be?");
        Label hint = new Label("Each side %d to %d pixels, at most %d megapixels together."
                .formatted(NewScene.LEAST_SIDE, NewScene.GREATEST_SIDE, NewScene.MOST_PIXELS >> 20));
        hint.getStyleClass().add("mark");
        HBox own = new HBox(8, width, new Label("×"), height, new Label("pixels"));
        own.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(14, presets(), own, hint);
        content.setPrefWidth(WIDTH);
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        BooleanBinding isImpossible = Bindings.createBooleanBinding(
                () -> !chosen().isPossible(), width.valueProperty(), height.valueProperty());
        getDialogPane().lookupButton(ButtonType.OK).disableProperty().bind(isImpossible);
        setResultConverter(button -> button == ButtonType.OK ? chosen() : null);
    }

    private static Spinner<Integer> spinner(String id, int value) {
        Spinner<Integer> spinner = new Spinner<>(NewScene.LEAST_SIDE, NewScene.GREATEST_SIDE, value, STEP);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(SPINNER_WIDTH);
        spinner.getEditor().setAccessibleText(id + " in pixels");
        return spinner;
    }

    private NewScene chosen() {
        return new NewScene(width.getValue(), height.getValue());
    }

    private FlowPane presets() {
        FlowPane presets = new FlowPane(6, 6);
        ToggleGroup group = new ToggleGroup();
        for (NewScene size : NewScene.PRESETS) {
            ToggleButton choice = new ToggleButton(size.title());
            choice.setToggleGroup(group);
            choice.setPrefWidth(CHOICE_WIDTH);
            choice.setSelected(size.equals(FIRST));
            choice.setOnAction(event -> show(size));
            presets.getChildren().add(choice);
        }
        Bindings.createObjectBinding(this::chosen, width.valueProperty(), height.valueProperty())
                .subscribe(size -> group.getToggles()
                        .forEach(t -> t.setSelected(((ToggleButton) t).getText().equals(size.title()))));
        return presets;
    }

    private void show(NewScene size) {
        width.getValueFactory().setValue(size.width());
        height.getValueFactory().setValue(size.height());
    }
}
