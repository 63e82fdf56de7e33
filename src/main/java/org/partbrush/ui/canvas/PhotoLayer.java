package org.partbrush.ui.canvas;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.partbrush.io.Underlay;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.model.UnderlayViewModel;

/**
 * The photo to trace, in the middle of an image of the scene's shape that is transparent beside it. That image has about
 * the photo's own resolution, so that details stay visible when zoomed in. FX thread only.
 */
final class PhotoLayer {

    private final UnderlayViewModel underlay;
    private @Nullable Underlay made;
    private IntRect madeFor = IntRect.EMPTY;
    private @Nullable Image image;

    PhotoLayer(UnderlayViewModel underlay) {
        this.underlay = underlay;
    }

    double opacity() {
        Underlay now = underlay.underlayProperty().get();
        return now == null || !underlay.shownProperty().get() ? 0 : now.opacity();
    }

    /** @param scene the scene's bounds */
    @Nullable
    Image image(IntRect scene) {
        Underlay now = underlay.underlayProperty().get();
        boolean isMade = made != null && now != null && made.photo() == now.photo() && madeFor.equals(scene);
        if (!isMade) {
            image = now == null ? null : fitted(now.photo(), scene);
            made = now;
            madeFor = scene;
        }
        return image;
    }

    private static Image fitted(RgbImage photo, IntRect scene) {
        double ratio = Math.max((double) photo.width() / scene.width(), (double) photo.height() / scene.height());
        int width = Math.max(photo.width(), (int) Math.round(scene.width() * ratio));
        int height = Math.max(photo.height(), (int) Math.round(scene.height() * ratio));
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(
                        (width - photo.width()) / 2,
                        (height - photo.height()) / 2,
                        photo.width(),
                        photo.height(),
                        PixelFormat.getIntArgbInstance(),
                        photo.pixels(),
                        0,
                        photo.width());
        return image;
    }
}
