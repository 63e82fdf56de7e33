package org.partbrush.ui.dialog;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.partbrush.label.SemanticClass;
import org.partbrush.synthesis.DeviceChoice;
import org.partbrush.synthesis.EngineChoice;
import org.partbrush.synthesis.InstalledModel;
import org.partbrush.ui.model.ModelsViewModel;

/** The models on this machine with licence, classes and card, and the device to run them on. */
public final class ModelDialog extends Dialog<@Nullable Void> {

    private static final double LIST_WIDTH = 150;
    private static final double WIDTH = 720;
    private static final double HEIGHT = 460;
    private static final ButtonType USE = new ButtonType("Use", ButtonData.APPLY);

    private final ModelsViewModel models;
    private final ListView<InstalledModel> list = new ListView<>();
    private final ComboBox<DeviceChoice> device = new ComboBox<>();
    private final Label title = new Label();
    private final Label licence = new Label();
    private final Label classes = new Label();
    private final Label obstacle = new Label();
    private final TextArea card = new TextArea();

    public ModelDialog(ModelsViewModel models, Window owner) {
        this.models = models;
        initOwner(owner);
        setTitle("Model and device");
        setResizable(true);
        list.setId("models");
        list.setItems(models.models());
        list.setPrefWidth(LIST_WIDTH);
        list.setMinWidth(LIST_WIDTH);
        list.setCellFactory(view -> new ModelCell());
        list.setPlaceholder(new Label("No model"));
        list.getSelectionModel().selectedItemProperty().subscribe(model -> show(model));
        HBox content = new HBox(16, list, details());
        content.setPadding(new Insets(16));
        content.setPrefSize(WIDTH, HEIGHT);
        getDialogPane().setContent(content);
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        getDialogPane().getButtonTypes().setAll(USE, ButtonType.CLOSE);
        Button use = (Button) Objects.requireNonNull(getDialogPane().lookupButton(USE));
        use.setId("use-model");
        use.setDefaultButton(true);
        use.setOnAction(event -> use());
        use.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !isUsable(),
                        list.getSelectionModel().selectedItemProperty(),
                        device.valueProperty(),
                        models.choiceProperty()));
        selectPresent();
    }

    private VBox details() {
        title.getStyleClass().add(Styles.TITLE_4);
        licence.setWrapText(true);
        classes.setWrapText(true);
        classes.getStyleClass().add(Styles.TEXT_MUTED);
        obstacle.setWrapText(true);
        obstacle.getStyleClass().add(Styles.DANGER);
        obstacle.managedProperty().bind(obstacle.textProperty().isNotEmpty());
        card.setEditable(false);
        card.setWrapText(true);
        card.setAccessibleText("Model card");
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox details = new VBox(10, title, licence, classes, obstacle, card, deviceRow());
        HBox.setHgrow(details, Priority.ALWAYS);
        return details;
    }

    private HBox deviceRow() {
        device.setId("device");
        device.setItems(models.devices());
        device.setConverter(new DeviceName());
        boolean isChoice = models.devices().size() > 1;
        Label name = new Label(isChoice ? "Device" : "Runs on the CPU; no GPU was found.");
        name.setLabelFor(device);
        device.setVisible(isChoice);
        HBox row = new HBox(10, name, device);
        row.getStyleClass().add("row");
        return row;
    }

    private void selectPresent() {
        EngineChoice present = models.choiceProperty().get();
        String id = present == null ? "" : present.model();
        models.models().stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
        device.setValue(present == null ? models.devices().getFirst() : present.device());
    }

    private void show(@Nullable InstalledModel model) {
        if (model == null) {
            return;
        }
        title.setText(model.name());
        licence.setText(model.licence());
        classes.setText(model.vocabulary().size() + " classes: "
                + model.vocabulary().classes().stream().map(SemanticClass::name).collect(Collectors.joining(", ")));
        obstacle.setText(models.whyNot(model.id()).orElse(""));
        card.setText(CardText.of(model.card()));
        card.setScrollTop(0);
    }

    private Optional<EngineChoice> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(model -> new EngineChoice(model.id(), device.getValue()));
    }

    /** Another than the present one, and made for the scene's classes. */
    private boolean isUsable() {
        return chosen().filter(choice -> !choice.equals(models.choiceProperty().get()))
                .filter(choice -> models.whyNot(choice.model()).isEmpty())
                .isPresent();
    }

    private void use() {
        chosen().ifPresent(models::choose);
    }

    private static final class ModelCell extends ListCell<InstalledModel> {

        @Override
        protected void updateItem(@Nullable InstalledModel item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : item.name());
        }
    }

    private static final class DeviceName extends StringConverter<@Nullable DeviceChoice> {

        @Override
        public String toString(@Nullable DeviceChoice choice) {
            return switch (choice) {
                case AUTOMATIC -> "GPU if there is one";
                case CPU -> "CPU";
                case GPU -> "GPU";
                case null -> "";
            };
        }

        @Override
        public DeviceChoice fromString(@Nullable String text) {
            throw new UnsupportedOperationException("Devices are chosen, not typed.");
        }
    }
}
