package org.partbrush.ui.dialog;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Asks for the size of a new scene. The sizes are those a street model works at. */
final class NewSceneDialog extends Dialog<NewScene> {

    private static final List<NewScene> SIZES =
            List.of(new NewScene(256, 256), new NewScene(512, 256), new NewScene(512, 512), new NewScene(1024, 512));

    NewSceneDialog() {
        setTitle("New scene");
        setHeaderText("How large should the scene be?");
        ToggleGroup group = new ToggleGroup();
        VBox choices = new VBox(10);
        for (NewScene size : SIZES) {
            RadioButton choice = new RadioButton(size.width() + " × " + size.height() + " pixels");
            choice.setUserData(size);
            choice.setToggleGroup(group);
            choices.getChildren().add(choice);
        }
        group.selectToggle(group.getToggles().getFirst());
        getDialogPane().setContent(choices);
        getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        setResultConverter(button ->
                button == ButtonType.OK ? (NewScene) group.getSelectedToggle().getUserData() : null);
    }
}
