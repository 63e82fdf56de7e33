package org.partbrush.ui.dialog;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.partbrush.raster.RgbImage;

/** A small picture in a square of fixed size, so that rows and tiles line up; empty without a picture. */
public final class ThumbnailView extends StackPane {

    /** @param side of the square; the picture keeps its shape */
    public ThumbnailView(@Nullable RgbImage picture, double side) {
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        getStyleClass().add("thumbnail");
        if (picture != null) {
            ImageView view = new ImageView(imageOf(picture));
            view.setPreserveRatio(true);
            view.setFitWidth(side);
            view.setFitHeight(side);
            getChildren().add(view);
        }
    }

    /** The toolkit's copy of a picture. */
    public static WritableImage imageOf(RgbImage picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.pixels(),
                        0,
                        picture.width());
        return image;
    }
}
