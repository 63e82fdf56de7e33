package org.partbrush.ui.dialog;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Lists what the keys do; typing narrows the list. */
final class ShortcutsDialog extends Dialog<@Nullable Void> {

    private static final double TITLE_WIDTH = 240;
    private static final double KEY_WIDTH = 240;

    ShortcutsDialog(List<Shortcut> shortcuts) {
        setTitle("Keyboard shortcuts");
        FilteredList<Shortcut> shown = new FilteredList<>(FXCollections.observableArrayList(shortcuts));
        TextField search = new TextField();
        search.setPromptText("Search");
        search.textProperty().subscribe(text -> shown.setPredicate(shortcut -> matches(shortcut, text)));
        TableView<Shortcut> table = new TableView<>(shown);
        table.getColumns().setAll(List.of(titleColumn(), keyColumn()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().add(Styles.DENSE);
        VBox content = new VBox(10, search, table);
        content.setPadding(new Insets(16));
        getDialogPane().setContent(content);
        setResizable(true);
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
    }

    private static boolean matches(Shortcut shortcut, String text) {
        String wanted = text.toLowerCase(Locale.ROOT).strip();
        return shortcut.title().toLowerCase(Locale.ROOT).contains(wanted)
                || shortcut.key().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static TableColumn<Shortcut, String> titleColumn() {
        TableColumn<Shortcut, String> column = new TableColumn<>("What");
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().title()));
        column.setPrefWidth(TITLE_WIDTH);
        return column;
    }

    private static TableColumn<Shortcut, String> keyColumn() {
        TableColumn<Shortcut, String> column = new TableColumn<>("Key");
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().key()));
        column.setPrefWidth(KEY_WIDTH);
        return column;
    }
}
