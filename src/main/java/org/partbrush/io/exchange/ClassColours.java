package org.partbrush.io.exchange;

import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/** Pictures of label maps. */
public final class ClassColours {

    private static final int OPAQUE = 0xFF000000;

    private ClassColours() {}

    /** @param palette {@code 0xrrggbb} of every label */
    public static RgbImage paint(LabelMap map, int[] palette) {
        int[] pixels = map.toArray();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = OPAQUE | palette[pixels[i]];
        }
        return new RgbImage(map.width(), map.height(), pixels);
    }
}
