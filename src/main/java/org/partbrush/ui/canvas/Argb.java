package org.partbrush.ui.canvas;

/** Arithmetic on premultiplied {@code 0xaarrggbb} pixels. */
final class Argb {

    private Argb() {}

    static int opaque(int rgb) {
        return 0xFF000000 | rgb;
    }

    /** A colour with an opacity 0..255, premultiplied. */
    static int translucent(int rgb, int alpha) {
        return alpha << 24 | channel(rgb, 16, alpha) << 16 | channel(rgb, 8, alpha) << 8 | channel(rgb, 0, alpha);
    }

    /** A colour moved towards white by {@code amount} of 255. */
    static int lighter(int rgb, int amount) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return lifted(red, amount) << 16 | lifted(green, amount) << 8 | lifted(blue, amount);
    }

    private static int channel(int rgb, int shift, int alpha) {
        return (rgb >> shift & 0xFF) * alpha / 255;
    }

    private static int lifted(int channel, int amount) {
        return channel + (255 - channel) * amount / 255;
    }
}
