package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.partbrush.ui.model.ColourViewModel;

/** Gives a part, an object or a class its colour in the picture; there only with a model that follows colours. */
public final class ColourChoice extends HBox {

    private final ColourViewModel colours;
    private final ColorPicker picker = new ColorPicker();
    private final Button forget = new Button("", new FontIcon(MaterialDesignC.CLOSE));

    public ColourChoice(ColourViewModel colours) {
        this.colours = colours;
        getStyleClass().add("row");
        picker.setId("colour");
        picker.getStyleClass().addAll(ColorPicker.STYLE_CLASS_BUTTON, "swatch-picker");
        picker.setMinWidth(Region.USE_PREF_SIZE);
        picker.setOnAction(event -> take(picker.getValue()));
        forget.setId("forget-colour");
        forget.getStyleClass().addAll(Styles.FLAT, "small-action");
        forget.setAccessibleText("Let the seed decide the colour");
        forget.setTooltip(new Tooltip("Let the seed decide the colour"));
        forget.managedProperty().bind(forget.visibleProperty());
        forget.setOnAction(event -> colours.forget());
        getChildren().setAll(picker, forget);
        visibleProperty().bind(colours.understoodValue());
        managedProperty().bind(visibleProperty());
        colours.ownerProperty().subscribe(this::show);
        show();
    }

    private void show() {
        ColourViewModel.Owner owner = colours.ownerProperty().get();
        Integer rgb = owner == null ? null : owner.rgb();
        picker.setDisable(owner == null);
        picker.setAccessibleText(owner == null ? "Colour" : "Colour of " + owner.name());
        picker.setTooltip(new Tooltip(
                owner == null
                        ? "Select an object or a part, or choose the class beside this, to give it a colour"
                        : "Colour of " + owner.name() + " in the picture"));
        // A picker always shows a colour; nothing chosen looks like nothing.
        picker.setValue(rgb == null ? Color.TRANSPARENT : Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        forget.setVisible(rgb != null);
    }

    /** Also called when {@link #show} changes the picker; what is shown is chosen already. */
    private void take(Color colour) {
        if (colour.getOpacity() == 0) {
            colours.forget();
        } else {
            colours.choose(rgb(colour));
        }
    }

    private static int rgb(Color colour) {
        return (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
