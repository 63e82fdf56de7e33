package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A small icon in a row that does something to the row; it takes no room while it is not shown. */
final class RowButton extends Button {

    private final FontIcon icon = new FontIcon();
    private final Tooltip meaning = new Tooltip();

    RowButton(String style, Runnable action) {
        setGraphic(icon);
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "row-button", style);
        setFocusTraversable(false); // Keys do the same to the selected row.
        setTooltip(meaning);
        managedProperty().bind(visibleProperty());
        setOnAction(event -> action.run());
    }

    void show(Ikon shape, String title, boolean isShown) {
        if (icon.getIconCode() != shape) {
            icon.setIconCode(shape);
        }
        meaning.setText(title);
        setAccessibleText(title);
        setVisible(isShown);
    }
}
