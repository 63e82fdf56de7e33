package org.partbrush.ui.canvas;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Silhouette;
import org.partbrush.raster.IntRect;
import org.partbrush.tool.Preview;
import org.partbrush.ui.model.ObjectsViewModel;

/**
 * Draws what a tool would do: light lines on dark ones, so that they are seen on any colour, and silhouettes where they
 * would be. FX thread only.
 */
final class PreviewView extends Group {

    private static final double LIGHT_WIDTH = 1.2;
    private static final double DARK_WIDTH = 3;
    private static final double GHOST_OPACITY = 0.75;

    private final LayerCanvas canvas;
    private final ObjectsViewModel objects;
    private final ImageView ghost = new ImageView();
    private final Path dark = path(Color.gray(0, 0.55), DARK_WIDTH);
    private final Path light = path(Color.gray(1, 0.95), LIGHT_WIDTH);
    private @Nullable Silhouette drawn;

    PreviewView(LayerCanvas canvas, ObjectsViewModel objects) {
        this.canvas = canvas;
        this.objects = objects;
        setManaged(false);
        setMouseTransparent(true);
        setId("preview");
        ghost.setSmooth(false);
        ghost.setOpacity(GHOST_OPACITY);
        getChildren().addAll(ghost, dark, light);
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
        ghost.setVisible(preview instanceof Preview.Ghost);
        if (preview instanceof Preview.Ghost shown) {
            showGhost(shown);
        }
    }

    private void showGhost(Preview.Ghost shown) {
        Silhouette silhouette = shown.placement().silhouette();
        if (silhouette != drawn) {
            var vocabulary = objects.partsProperty().get().scene().vocabulary();
            ghost.setImage(SilhouetteImage.of(silhouette, vocabulary.get(shown.classId())));
            drawn = silhouette;
        }
        IntRect place = shown.placement().bounds();
        Point2D from = canvas.toView(place.x(), place.y());
        Point2D to = canvas.toView(place.right(), place.bottom());
        ghost.relocate(from.getX(), from.getY());
        ghost.setFitWidth(to.getX() - from.getX());
        ghost.setFitHeight(to.getY() - from.getY());
    }
}
