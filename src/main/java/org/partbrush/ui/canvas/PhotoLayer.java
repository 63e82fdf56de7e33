package org.partbrush.ui.canvas;

import java.util.Objects;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.partbrush.io.Underlay;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.model.UnderlayViewModel;

/** The photo to trace as the toolkit draws it; made once, not for every frame. FX thread only. */
final class PhotoLayer {

    private final UnderlayViewModel underlay;
    private @Nullable RgbImage shown;
    private @Nullable Image image;

    PhotoLayer(UnderlayViewModel underlay) {
        this.underlay = underlay;
    }

    Layer layer() {
        return new Layer(this::image, true, this::opacity, true);
    }

    private double opacity() {
        Underlay now = underlay.underlayProperty().get();
        return now == null || !underlay.shownProperty().get() ? 0 : now.opacity();
    }

    private @Nullable Image image() {
        Underlay now = underlay.underlayProperty().get();
        RgbImage photo = now == null ? null : now.photo();
        if (!Objects.equals(photo, shown)) {
            shown = photo;
            image = photo == null ? null : Pictures.of(photo);
        }
        return image;
    }
}
