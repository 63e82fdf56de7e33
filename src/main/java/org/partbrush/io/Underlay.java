package org.partbrush.io;

import org.partbrush.raster.RgbImage;

/**
 * A photo to trace, shown with the layout and kept in the project. Synthesis never sees it.
 *
 * @param photo of any size; it is shown as large as the scene allows, in its middle
 * @param opacity 0..1 over the layout
 */
public record Underlay(RgbImage photo, double opacity) {

    public static final double FIRST_OPACITY = 0.5;

    /** Longest side that is kept: enough to trace by, and a project stays small. */
    public static final int LONGEST_SIDE = 2048;

    public Underlay {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("The opacity " + opacity + " is outside 0..1.");
        }
    }

    /** A photo as it comes from a file, made smaller if it is larger than needed. */
    public static Underlay of(RgbImage photo) {
        int step = Math.ceilDiv(Math.max(photo.width(), photo.height()), LONGEST_SIDE);
        return new Underlay(step == 1 ? photo : averaged(photo, step), FIRST_OPACITY);
    }

    public Underlay withOpacity(double changed) {
        return new Underlay(photo, changed);
    }

    /** Each square of {@code step} pixels becomes one, their mean; an incomplete rest at the edges is cut off. */
    private static RgbImage averaged(RgbImage photo, int step) {
        int width = photo.width() / step;
        int height = photo.height() / step;
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = mean(photo, i % width * step, i / width * step, step);
        }
        return new RgbImage(width, height, pixels);
    }

    private static int mean(RgbImage photo, int left, int top, int step) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < top + step; y++) {
            for (int x = left; x < left + step; x++) {
                int rgb = photo.pixels()[y * photo.width() + x];
                red += (rgb >> 16) & 0xFF;
                green += (rgb >> 8) & 0xFF;
                blue += rgb & 0xFF;
            }
        }
        int count = step * step;
        return 0xFF000000 | ((red / count) << 16) | ((green / count) << 8) | (blue / count);
    }
}
