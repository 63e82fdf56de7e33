package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.partbrush.label.Vocabulary;
import org.partbrush.tool.Tool;
import org.partbrush.ui.model.ToolKind;
import org.partbrush.ui.model.ToolViewModel;

/** The tools, and below them the options of the selected one. */
public final class ToolsView extends VBox {

    private static final int COLUMNS = 5;
    private static final double GAP = 4;

    private final ToolViewModel tools;
    private final ToggleGroup group = new ToggleGroup();

    public ToolsView(ToolViewModel tools, ObservableValue<Vocabulary> vocabulary, KeyHints keys) {
        super(10);
        this.tools = tools;
        TilePane buttons = new TilePane(GAP, GAP);
        buttons.setPrefColumns(COLUMNS);
        for (ToolKind kind : ToolKind.values()) {
            buttons.getChildren().add(button(kind, keys));
        }
        getChildren().addAll(buttons, new ToolOptionsView(tools, vocabulary, keys));
        tools.toolProperty().subscribe(this::show);
    }

    private ToggleButton button(ToolKind kind, KeyHints keys) {
        ToggleButton button = new ToggleButton("", new FontIcon(kind.icon()));
        button.setId("tool-" + kind.title().toLowerCase(Locale.ROOT));
        button.setUserData(kind.tool());
        button.setToggleGroup(group);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, "tool");
        button.setTooltip(keys.tooltip(kind.title(), kind.key()));
        button.setAccessibleText(kind.title());
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
    }
}
