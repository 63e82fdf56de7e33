package org.partbrush.ui.dialog;

import java.util.List;

/** The size of a scene to begin, in pixels. */
public record NewScene(int width, int height) {

    public static final int LEAST_SIDE = 64;
    public static final int GREATEST_SIDE = 2048;
    public static final int MOST_PIXELS = 2048 * 1024;

    /** Sizes to choose from; the street model learned from scenes of 256 to 512 pixels. */
    public static final List<NewScene> PRESETS = List.of(
            new NewScene(64, 64),
            new NewScene(128, 128),
            new NewScene(256, 256),
            new NewScene(256, 384),
            new NewScene(512, 256),
            new NewScene(512, 512),
            new NewScene(1024, 512),
            new NewScene(2048, 1024));

    /** Whether a scene can have this size. */
    public boolean isPossible() {
        return isSide(width) && isSide(height) && (long) width * height <= MOST_PIXELS;
    }

    private static boolean isSide(int pixels) {
        return pixels >= LEAST_SIDE && pixels <= GREATEST_SIDE;
    }

    public String title() {
        return width + " × " + height;
    }
}
