package org.partbrush.ui.canvas;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * One image of a view, over the whole scene.
 *
 * @param image the image of the moment, null while there is none
 * @param isSmooth false for label maps, whose pixels must stay what they are
 * @param opacity 0..1
 * @param keepsShape whether it is as large as fits into the scene, in its middle, instead of stretched
 */
public record Layer(Supplier<@Nullable Image> image, boolean isSmooth, DoubleSupplier opacity, boolean keepsShape) {

    /** Stretched over the whole scene. */
    public Layer(Supplier<@Nullable Image> image, boolean isSmooth, DoubleSupplier opacity) {
        this(image, isSmooth, opacity, false);
    }

    /** Where an image of this layer lies in the room that the scene takes. */
    Rectangle2D place(Image pixels, Rectangle2D room) {
        if (!keepsShape) {
            return room;
        }
        double zoom = Math.min(room.getWidth() / pixels.getWidth(), room.getHeight() / pixels.getHeight());
        double width = pixels.getWidth() * zoom;
        double height = pixels.getHeight() * zoom;
        return new Rectangle2D(
                room.getMinX() + (room.getWidth() - width) / 2,
                room.getMinY() + (room.getHeight() - height) / 2,
                width,
                height);
    }
}
