package org.partbrush.ui.dialog;

import java.util.List;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks what a file is, when more than one way to read it makes sense, and shows what would come out. */
final class ImportDialog extends Dialog<ImportChoice> {

    private static final double LIST_WIDTH = 260;
    private static final double PREVIEW = 300;

    private final ListView<ImportChoice> list = new ListView<>();
    private final StackPane picture = new StackPane();
    private final Label facts = new Label();

    ImportDialog(String fileName, List<ImportChoice> choices) {
        setTitle("Import");
        setHeaderText("What is " + fileName + "?");
        list.setId("import-choices");
        list.getItems().setAll(choices);
        list.setCellFactory(view -> new TitleCell<>(ImportChoice::title));
        list.setPrefSize(LIST_WIDTH, PREVIEW);
        picture.setMinSize(PREVIEW, PREVIEW);
        facts.setWrapText(true);
        facts.setMaxWidth(PREVIEW);
        facts.setMinHeight(54);
        getDialogPane().setContent(new HBox(16, list, new VBox(10, picture, facts)));
        ButtonType ok = new ButtonType("Import", ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(ok, ButtonType.CANCEL);
        setResultConverter(button -> button == ok ? list.getSelectionModel().getSelectedItem() : null);
        list.getSelectionModel().selectedItemProperty().subscribe(this::explain);
        list.getSelectionModel().selectFirst();
        list.setAccessibleText("Ways to read the file");
        setOnShown(event -> list.requestFocus());
    }

    private void explain(@Nullable ImportChoice choice) {
        if (choice != null) {
            picture.getChildren().setAll(new ThumbnailView(choice.preview(), PREVIEW));
            facts.setText(choice.facts());
        }
    }
}
