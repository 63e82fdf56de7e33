package org.partbrush.ui.panel;

import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** A small square in the colour of a class or a part. */
final class Swatch extends Rectangle {

    private static final double SIZE = 14;
    private static final double ROUNDING = 4;

    Swatch(int rgb) {
        super(SIZE, SIZE, colour(rgb));
        setArcWidth(ROUNDING);
        setArcHeight(ROUNDING);
        getStyleClass().add("swatch");
    }

    void show(int rgb) {
        setFill(colour(rgb));
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
