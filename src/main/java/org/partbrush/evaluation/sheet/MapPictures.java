package org.partbrush.evaluation.sheet;

import java.util.Arrays;
import org.partbrush.document.Scene;
import org.partbrush.io.Palettes;
import org.partbrush.label.Part;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/** Maps in their colours. */
final class MapPictures {

    private static final int OPAQUE = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int HALVES = 0x7F7F7F;

    private MapPictures() {}

    /** Every pixel in the colour of its class. */
    static RgbImage layout(Scene scene) {
        int[] colours = Palettes.ofClasses(scene.vocabulary());
        int[] pixels = scene.semanticMap().toArray();
        Arrays.setAll(pixels, i -> OPAQUE | colours[pixels[i]]);
        return new RgbImage(scene.width(), scene.height(), pixels);
    }

    /** The layout darkened, over it the parts in their colours and objects outlined. */
    static RgbImage parts(Scene scene, LabelMap parts) {
        int[] pixels = layout(scene).pixels();
        for (int i = 0; i < pixels.length; i++) {
            int x = i % scene.width();
            int y = i / scene.width();
            int darker = pixels[i] >> 1 & HALVES;
            int part = scene.vocabulary()
                    .get(scene.semanticMap().get(x, y))
                    .parts()
                    .flatMap(of -> of.part(parts.get(x, y)))
                    .map(Part::rgb)
                    .orElse(darker);
            pixels[i] = isRim(scene.instanceMap(), x, y) ? WHITE : OPAQUE | part;
        }
        return new RgbImage(scene.width(), scene.height(), pixels);
    }

    /** Whether another object or none begins beside or below. */
    private static boolean isRim(LabelMap objects, int x, int y) {
        int object = objects.get(x, y);
        return object != 0
                && (x + 1 < objects.width() && objects.get(x + 1, y) != object
                        || y + 1 < objects.height() && objects.get(x, y + 1) != object
                        || x > 0 && objects.get(x - 1, y) != object
                        || y > 0 && objects.get(x, y - 1) != object);
    }
}
