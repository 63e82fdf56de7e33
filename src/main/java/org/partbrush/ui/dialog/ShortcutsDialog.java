package org.partbrush.ui.dialog;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Lists what the keys do; typing narrows the list, and the key of the chosen row can be changed. */
final class ShortcutsDialog extends Dialog<@Nullable Void> {

    private static final double TITLE_WIDTH = 320;
    private static final double KEY_WIDTH = 220;
    private static final double HEIGHT = 420;

    private final ShortcutKeys keys;
    private final ObservableList<Shortcut> all = FXCollections.observableArrayList();
    private final TableView<Shortcut> table;
    private final KeyCapture capture;

    ShortcutsDialog(ShortcutKeys keys) {
        this.keys = keys;
        setTitle("Keyboard shortcuts");
        FilteredList<Shortcut> shown = new FilteredList<>(all);
        TextField search = new TextField();
        search.setPromptText("Search by words or key");
        search.setId("shortcut-search");
        search.textProperty().subscribe(text -> shown.setPredicate(shortcut -> matches(shortcut, text)));
        table = new TableView<>(shown);
        table.getColumns().setAll(List.of(titleColumn(), keyColumn()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().add(Styles.DENSE);
        table.setPrefSize(TITLE_WIDTH + KEY_WIDTH, HEIGHT);
        table.setId("shortcuts");
        capture = new KeyCapture(keys, this::changed);
        VBox content = new VBox(10, search, table, buttons(), capture);
        content.setPadding(new Insets(16));
        getDialogPane().setContent(content);
        setResizable(true);
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        showAll();
        setOnShown(event -> search.requestFocus());
    }

    private HBox buttons() {
        var chosen = table.getSelectionModel().selectedItemProperty();
        Button change = new Button("Change key …");
        change.disableProperty().bind(chosen.map(row -> !row.isChangeable()).orElse(true));
        change.setOnAction(event -> capture.ask(chosen.get()));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                change.fire();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                change.fire();
                event.consume();
            }
        });
        Button reset = new Button("Reset");
        reset.disableProperty().bind(chosen.map(row -> !row.isChanged()).orElse(true));
        reset.setOnAction(event -> changed(() -> keys.reset(chosen.get())));
        Button resetAll = new Button("Reset all");
        resetAll.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> all.stream().noneMatch(Shortcut::isChanged), all));
        resetAll.setOnAction(event -> changed(keys::resetAll));
        Label legend = new Label("Bold: changed by you");
        legend.getStyleClass().add(Styles.TEXT_MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, change, reset, resetAll, space, legend);
        row.getStyleClass().add("row");
        return row;
    }

    private void changed(Runnable change) {
        Shortcut chosen = table.getSelectionModel().getSelectedItem();
        change.run();
        showAll();
        all.stream()
                .filter(row -> chosen != null && row.isChangeable() && row.id().equals(chosen.id()))
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
    }

    private void showAll() {
        all.setAll(keys.all());
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
        column.setCellFactory(view -> new KeyCell());
        column.setPrefWidth(KEY_WIDTH);
        return column;
    }

    /** A key in bold letters if the user chose it. */
    private static final class KeyCell extends TableCell<Shortcut, String> {

        @Override
        protected void updateItem(@Nullable String key, boolean empty) {
            super.updateItem(key, empty);
            Shortcut row = empty ? null : getTableRow().getItem();
            setText(empty ? null : key);
            getStyleClass().remove(Styles.TEXT_BOLD);
            if (row != null && row.isChanged()) {
                getStyleClass().add(Styles.TEXT_BOLD);
            }
        }
    }
}
