package org.partbrush.ui.canvas;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineJoin;
import org.partbrush.tool.Preview;

/** Draws what a tool would do: light lines on dark ones, so that they are seen on any colour. FX thread only. */
final class PreviewView extends Group {

    private static final double LIGHT_WIDTH = 1.2;
    private static final double DARK_WIDTH = 3;

    private final LayerCanvas canvas;
    private final Path dark = path(Color.gray(0, 0.55), DARK_WIDTH);
    private final Path light = path(Color.gray(1, 0.95), LIGHT_WIDTH);

    PreviewView(LayerCanvas canvas) {
        this.canvas = canvas;
        setManaged(false);
        setMouseTransparent(true);
        setId("preview");
        getChildren().addAll(dark, light);
    }

    private static Path path(Color colour, double width) {
        Path path = new Path();
        path.setStroke(colour);
        path.setStrokeWidth(width);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return path;
    }

    void show(Preview preview) {
        List<PathElement> elements = PreviewPath.of(preview, canvas);
        setVisible(!elements.isEmpty());
        dark.getElements().setAll(elements);
        light.getElements().setAll(elements);
    }
}
