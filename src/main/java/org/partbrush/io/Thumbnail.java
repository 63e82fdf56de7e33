package org.partbrush.io;

import org.partbrush.document.Scene;
import org.partbrush.raster.RgbImage;

/** The small picture of a project that file browsers show: the synthesized picture, or the layout in its colours. */
public final class Thumbnail {

    static final String ENTRY = "Thumbnails/thumbnail.png";

    /** More than any thumbnail takes; what is longer was not written by us. */
    static final int MAX_BYTES = 1 << 20;

    private static final int LONGEST_SIDE = 256;

    private Thumbnail() {}

    /** At most 256 pixels a side. */
    public static RgbImage of(Project project) {
        Scene scene = project.scene();
        int[] colours = Palettes.ofClasses(scene.vocabulary());
        RgbImage image = project.image();
        int step = Math.ceilDiv(Math.max(scene.width(), scene.height()), LONGEST_SIDE);
        int width = Math.ceilDiv(scene.width(), step);
        int height = Math.ceilDiv(scene.height(), step);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width * step;
            int y = i / width * step;
            pixels[i] = image == null
                    ? 0xFF000000 | colours[scene.semanticMap().get(x, y)]
                    : image.pixels()[y * scene.width() + x];
        }
        return new RgbImage(width, height, pixels);
    }
}
