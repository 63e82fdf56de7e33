package org.partbrush.ui.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import org.partbrush.synthesis.NewCategory;

/** Asks for a class and for the folder of its support part maps. */
final class CategoryDialog extends Dialog<NewCategory> {

    private static final double WIDTH = 480;

    private final ComboBox<String> className = new ComboBox<>();
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();

    CategoryDialog(List<String> classNames) {
        setTitle("Parts of another class");
        setHeaderText("Which objects shall get parts, and where are the examples?");
        className.setId("category-class");
        className.getItems().setAll(classNames);
        className.getSelectionModel().selectFirst();
        Label chosen = new Label();
        chosen.textProperty().bind(folder.map(Path::toString).orElse("No folder chosen"));
        Button choose = new Button("Choose folder …");
        choose.setOnAction(event -> choose());
        HBox source = new HBox(8, choose, chosen);
        source.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(14, className, source, hint());
        content.setPrefWidth(WIDTH);
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(folder.isNull().or(className.valueProperty().isNull()));
        setResultConverter(this::result);
    }

    private static Label hint() {
        Label hint =
                new Label("The folder holds one to three PNG files, each an object cut out: 0 outside of it, then the"
                        + " numbers of its parts. parts.json may list their names. A copy of the model learns to infer these"
                        + " parts; its pictures show only those that it was trained on.");
        hint.setWrapText(true);
        hint.getStyleClass().add("mark");
        return hint;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Folder of support part maps");
        File found = chooser.showDialog(getDialogPane().getScene().getWindow());
        if (found != null) {
            folder.set(found.toPath());
        }
    }

    private @Nullable NewCategory result(ButtonType button) {
        Path supports = folder.get();
        String name = className.getValue();
        return button == ButtonType.OK && supports != null && name != null ? new NewCategory(name, supports) : null;
    }
}
