package org.partbrush.ui.dialog;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.partbrush.io.recovery.RecoveryFacts;

/** Offers the work that a crash has left behind: one of it to recover or to discard. */
final class RecoveryDialog extends Dialog<RecoveryAnswer> {

    private static final double ROW_HEIGHT = 96;
    private static final double WIDTH = 480;
    private static final int MOST_ROWS = 4;
    private static final double THUMBNAIL = 80;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.UK)
            .withZone(ZoneId.systemDefault());

    private final ListView<RecoveryFacts> list = new ListView<>();

    RecoveryDialog(List<RecoveryFacts> found) {
        setTitle("Recover unsaved work");
        setHeaderText("Partbrush did not end properly the last time. This work was not saved:");
        list.getItems().setAll(found);
        list.setId("recovery-list");
        list.setAccessibleText("Unsaved work");
        list.setCellFactory(view -> new WorkCell());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefSize(WIDTH, Math.min(found.size(), MOST_ROWS) * ROW_HEIGHT + 8);
        list.getSelectionModel().selectFirst();
        getDialogPane().setContent(list);
        ButtonType recover = new ButtonType("Recover", ButtonData.OK_DONE);
        ButtonType discard = new ButtonType("Discard", ButtonData.OTHER);
        ButtonType later = new ButtonType("Ask me later", ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(recover, discard, later);
        setResultConverter(button -> answer(button == recover, button == discard));
    }

    private RecoveryAnswer answer(boolean isRecovered, boolean isDiscarded) {
        RecoveryFacts chosen = list.getSelectionModel().getSelectedItem();
        if (isRecovered) {
            return new RecoveryAnswer.Recover(chosen);
        }
        return isDiscarded ? new RecoveryAnswer.Discard(chosen) : new RecoveryAnswer.Later();
    }

    private static final class WorkCell extends ListCell<RecoveryFacts> {

        @Override
        protected void updateItem(@Nullable RecoveryFacts item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null || empty ? null : row(item));
        }

        private static HBox row(RecoveryFacts work) {
            String name = work.origin() == null
                    ? "Untitled"
                    : String.valueOf(work.origin().getFileName());
            Label time = new Label("Painted until " + TIME.format(work.written()));
            time.getStyleClass().add("mark");
            VBox words = new VBox(4, new Label(name), time);
            if (work.origin() != null) {
                Label folder = new Label(String.valueOf(work.origin().getParent()));
                folder.getStyleClass().add("mark");
                words.getChildren().add(folder);
            }
            HBox row = new HBox(14, new ThumbnailView(work.thumbnail(), THUMBNAIL), words);
            row.getStyleClass().add("row");
            words.getStyleClass().add("words");
            return row;
        }
    }
}
