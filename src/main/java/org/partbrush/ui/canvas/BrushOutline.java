package org.partbrush.ui.canvas;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** The circle that shows what the brush would touch: dark around light, so that it is seen on any colour. */
final class BrushOutline extends Group {

    private static final double LEAST_RADIUS = 2;

    private final Circle dark = new Circle();
    private final Circle light = new Circle();

    BrushOutline() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        outline(dark, Color.gray(0, 0.7));
        outline(light, Color.gray(1, 0.95));
        getChildren().addAll(dark, light);
    }

    private static void outline(Circle circle, Color colour) {
        circle.setFill(null);
        circle.setStroke(colour);
        circle.setStrokeWidth(1.2);
    }

    void moveTo(double x, double y) {
        setLayoutX(x);
        setLayoutY(y);
    }

    /** Sets the radius in view pixels. */
    void setRadius(double radius) {
        double visible = Math.max(radius, LEAST_RADIUS);
        dark.setRadius(visible + 1);
        light.setRadius(visible);
    }
}
