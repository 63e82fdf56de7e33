package org.partbrush.ui.canvas;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.partbrush.raster.RgbImage;

/** Pictures as the toolkit draws them. */
public final class Pictures {

    private Pictures() {}

    /** Without a copy: nobody writes to the pixels of a picture. */
    public static Image of(RgbImage picture) {
        return new WritableImage(new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    }

    /** Small enough for a box; each pixel is the mean of a square block. */
    public static Image thumbnail(RgbImage pixels, int width, int height) {
        int step = Math.max(1, Math.min(pixels.width() / width, pixels.height() / height));
        return of(step == 1 ? pixels : reduced(pixels, step));
    }

    private static RgbImage reduced(RgbImage pixels, int step) {
        int width = pixels.width() / step;
        int height = pixels.height() / step;
        int[] small = new int[width * height];
        for (int i = 0; i < small.length; i++) {
            small[i] = mean(pixels, i % width * step, i / width * step, step);
        }
        return new RgbImage(width, height, small);
    }

    private static int mean(RgbImage pixels, int left, int top, int step) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < top + step; y++) {
            for (int x = left; x < left + step; x++) {
                int pixel = pixels.pixels()[y * pixels.width() + x];
                red += pixel >> 16 & 0xFF;
                green += pixel >> 8 & 0xFF;
                blue += pixel & 0xFF;
            }
        }
        int count = step * step;
        return 0xFF000000 | red / count << 16 | green / count << 8 | blue / count;
    }
}
