package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.partbrush.tool.Tool;
import org.partbrush.ui.model.ToolKind;
import org.partbrush.ui.model.ToolViewModel;

/** The tools, and the size of the selected one if it has a tip. */
public final class ToolsView extends VBox {

    private final ToolViewModel tools;
    private final Slider size = new Slider(ToolViewModel.LEAST_DIAMETER, ToolViewModel.GREATEST_DIAMETER, 1);
    private final Label pixels = new Label();
    private final HBox sizeRow = new HBox(8);
    private final ToggleGroup group = new ToggleGroup();
    private DoubleProperty shown;

    public ToolsView(ToolViewModel tools) {
        super(10);
        this.tools = tools;
        this.shown = tools.diameterProperty();
        HBox row = new HBox(4);
        for (ToolKind kind : ToolKind.values()) {
            row.getChildren().add(button(kind));
        }
        pixels.getStyleClass().add("number");
        HBox.setHgrow(size, Priority.ALWAYS);
        size.setId("brush-size");
        size.setFocusTraversable(false);
        size.setTooltip(new Tooltip("Size  ( [ and ] , with Shift ten at once )"));
        Label title = new Label("Size");
        title.setMinWidth(Region.USE_PREF_SIZE);
        sizeRow.getChildren().addAll(title, size, pixels);
        sizeRow.getStyleClass().add("row");
        getChildren().addAll(row, sizeRow);
        tools.toolProperty().subscribe(this::show);
        size.valueProperty()
                .addListener((observed, before, value) -> pixels.setText(Math.round(value.doubleValue()) + " px"));
        bindSize();
    }

    private ToggleButton button(ToolKind kind) {
        ToggleButton button = new ToggleButton("", new FontIcon(kind.icon()));
        button.setId("tool-" + kind.title().toLowerCase(Locale.ROOT));
        button.setUserData(kind.tool());
        button.setToggleGroup(group);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, "tool");
        button.setTooltip(new Tooltip(kind.title() + "  (" + kind.key().getName() + ")"));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        // Clicking the selected tool again must not leave the user without a tool.
        button.setOnAction(event -> {
            tools.toolProperty().set(kind.tool());
            button.setSelected(true);
        });
        return button;
    }

    private void show(Tool selected) {
        group.getToggles()
                .forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(selected)));
        sizeRow.setDisable(tools.tipDiameter() == 0);
        bindSize();
    }

    private void bindSize() {
        size.valueProperty().unbindBidirectional(shown);
        shown = tools.diameterProperty();
        size.valueProperty().bindBidirectional(shown);
        pixels.setText(Math.round(shown.get()) + " px");
    }
}
