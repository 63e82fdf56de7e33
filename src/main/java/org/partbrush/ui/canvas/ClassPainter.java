package org.partbrush.ui.canvas;

import org.partbrush.document.Scene;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/** The layout: every pixel in the colour of its class, with a thin seam where two objects of one class touch. */
public record ClassPainter(Scene scene) implements RegionPainter {

    private static final int SEAM_LIGHTNESS = 90;

    @Override
    public void paint(IntRect region, int[] pixels, int stride) {
        int[] colours = scene.vocabulary().classes().stream()
                .mapToInt(c -> Argb.opaque(c.rgb()))
                .toArray();
        int[] seams = scene.vocabulary().classes().stream()
                .mapToInt(c -> Argb.opaque(Argb.lighter(c.rgb(), SEAM_LIGHTNESS)))
                .toArray();
        LabelMap classes = scene.semanticMap();
        for (int y = region.y(); y < region.bottom(); y++) {
            for (int x = region.x(); x < region.right(); x++) {
                int label = classes.get(x, y);
                pixels[y * stride + x] = isSeam(x, y) ? seams[label] : colours[label];
            }
        }
    }

    private boolean isSeam(int x, int y) {
        int object = scene.instanceMap().get(x, y);
        return object != 0 && (differs(object, x + 1, y) || differs(object, x, y + 1));
    }

    private boolean differs(int object, int x, int y) {
        if (x >= scene.width() || y >= scene.height()) {
            return false;
        }
        int other = scene.instanceMap().get(x, y);
        return other != 0 && other != object;
    }
}
