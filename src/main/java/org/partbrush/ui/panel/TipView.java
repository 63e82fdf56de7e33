package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.partbrush.raster.TipShape;
import org.partbrush.ui.model.TipOptions;
import org.partbrush.ui.model.ToolViewModel;

/** Shape and size of a tip. The slider is even in ratios, so that small sizes can be set exactly and large ones reached. */
final class TipView extends HBox {

    private final Slider size = new Slider(Math.log(TipOptions.LEAST), Math.log(TipOptions.GREATEST), 0);
    private final Label pixels = new Label();
    private final ToggleButton round = shape("Round tip", MaterialDesignC.CIRCLE_OUTLINE);
    private final ToggleButton square = shape("Square tip", MaterialDesignS.SQUARE_OUTLINE);
    private TipOptions tip;
    private Subscription following = Subscription.EMPTY;

    TipView(ToolViewModel tools, KeyHints keys) {
        super(6);
        tip = tools.tip();
        getStyleClass().add("row");
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(round, square);
        round.getStyleClass().add(Styles.LEFT_PILL);
        square.getStyleClass().add(Styles.RIGHT_PILL);
        round.setOnAction(event -> choose(TipShape.ROUND));
        square.setOnAction(event -> choose(TipShape.SQUARE));
        pixels.getStyleClass().add("number");
        size.setId("brush-size");
        size.setMinWidth(0);
        size.setTooltip(keys.tooltip("Size; Alt-drag on the layout changes it too", KeyCode.CLOSE_BRACKET));
        size.setAccessibleText("Size of the tip");
        HBox.setHgrow(size, Priority.ALWAYS);
        size.valueProperty().addListener((observed, before, value) -> slid(value.doubleValue()));
        getChildren().addAll(new HBox(round, square), size, pixels);
        showTip(tip);
    }

    private static ToggleButton shape(String title, Ikon icon) {
        ToggleButton button = new ToggleButton("", new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL, "tip-shape");
        button.setTooltip(new Tooltip(title));
        button.setAccessibleText(title);
        return button;
    }

    private void choose(TipShape shape) {
        tip.shapeProperty().set(shape);
        showShape();
    }

    private void slid(double logarithm) {
        if (Math.rint(Math.exp(logarithm)) != tip.diameterProperty().get()) {
            tip.resizeTo(Math.exp(logarithm));
        }
    }

    /** Shows and changes this tip from now on. */
    void showTip(TipOptions shown) {
        tip = shown;
        following.unsubscribe();
        following = tip.diameterProperty().subscribe(this::showSize);
        showShape();
        showSize();
    }

    /** Whatever button was clicked, one is selected. */
    private void showShape() {
        round.setSelected(tip.shapeProperty().get() == TipShape.ROUND);
        square.setSelected(tip.shapeProperty().get() == TipShape.SQUARE);
    }

    private void showSize() {
        double diameter = tip.diameterProperty().get();
        size.setValue(Math.log(diameter));
        pixels.setText(Math.round(diameter) + " px");
    }
}
