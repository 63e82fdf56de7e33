package org.partbrush.ui.dialog;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.partbrush.io.exchange.SceneExport;

/** Asks in which format to export, and shows what would be written. */
final class ExportDialog extends Dialog<SceneExport> {

    private static final double LIST_WIDTH = 230;
    private static final double PREVIEW = 260;
    private static final double HEIGHT = 380;

    private final ExportChoice choice;
    private final ListView<SceneExport> list = new ListView<>();
    private final StackPane picture = new StackPane();
    private final Label files = new Label();
    private final Node export;

    ExportDialog(ExportChoice choice) {
        this.choice = choice;
        setTitle("Export");
        setHeaderText("Export the scene as …");
        list.setId("export-formats");
        list.getItems().setAll(choice.formats());
        list.setCellFactory(view -> new TitleCell<>(SceneExport::title));
        list.setPrefSize(LIST_WIDTH, HEIGHT);
        files.setWrapText(true);
        files.setMaxWidth(PREVIEW);
        files.setId("export-files");
        picture.setMinSize(PREVIEW, PREVIEW);
        getDialogPane().setContent(new HBox(16, list, new VBox(10, picture, files)));
        ButtonType ok = new ButtonType("Export …", ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(ok, ButtonType.CANCEL);
        export = getDialogPane().lookupButton(ok);
        setResultConverter(button -> button == ok ? list.getSelectionModel().getSelectedItem() : null);
        list.getSelectionModel().selectedItemProperty().subscribe(this::preview);
        list.getSelectionModel().select(choice.first());
        list.setAccessibleText("Formats");
        setOnShown(event -> list.requestFocus());
    }

    private void preview(SceneExport format) {
        export.setDisable(true);
        if (format != null) {
            files.setText("…");
            choice.previews().accept(format, preview -> show(format, preview));
        }
    }

    /** Not shown if the user has gone on to another format meanwhile. */
    private void show(SceneExport format, ExportPreview preview) {
        if (format.equals(list.getSelectionModel().getSelectedItem())) {
            boolean isPossible = preview.problem().isEmpty();
            export.setDisable(!isPossible);
            picture.getChildren().setAll(new ThumbnailView(preview.picture(), PREVIEW));
            files.setText(isPossible ? String.join("\n", preview.files()) : preview.problem());
        }
    }
}
