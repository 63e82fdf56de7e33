package org.partbrush.ui.canvas;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.partbrush.raster.IntRect;

/**
 * An image over memory of our own, so that a brush dab costs the pixels it touches and no copy. FX thread only, because
 * the toolkit reads the memory while it draws.
 */
public final class PixelLayer {

    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;
    private final IntRect bounds;

    public PixelLayer(int width, int height) {
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
        bounds = new IntRect(0, 0, width, height);
    }

    public Image image() {
        return image;
    }

    public IntRect bounds() {
        return bounds;
    }

    /** Paints a region again; what lies outside the layer is left out. */
    public void repaint(IntRect region, RegionPainter painter) {
        IntRect inside = region.intersect(bounds);
        if (inside.isEmpty()) {
            return; // An empty rectangle given to the buffer would mean all of it.
        }
        buffer.updateBuffer(memory -> {
            painter.paint(inside, pixels, bounds.width());
            return new Rectangle2D(inside.x(), inside.y(), inside.width(), inside.height());
        });
    }
}
