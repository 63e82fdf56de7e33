package org.partbrush.ui.canvas;

import org.partbrush.document.Scene;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/**
 * The part overlay: each part tinted and outlined in its colour, pixels edited by hand hatched, the selected object
 * outlined in white. Transparent elsewhere, so it goes over the layout and over the picture alike.
 *
 * @param parts part ids with the user's edits applied
 * @param selected object number, 0 for none
 */
public record PartPainter(Scene scene, LabelMap parts, int selected) implements RegionPainter {

    private static final int TINT = 150;
    private static final int HATCHING = 90;
    private static final int HATCH_DISTANCE = 4;
    private static final int OUTLINE_LIGHTNESS = 60;
    private static final int SELECTION = 0xFFFFFFFF;

    /** How far beyond a changed pixel the overlay may change: outlines look at neighbours. */
    public static final int REACH = 1;

    @Override
    public void paint(IntRect region, int[] pixels, int stride) {
        for (int y = region.y(); y < region.bottom(); y++) {
            for (int x = region.x(); x < region.right(); x++) {
                pixels[y * stride + x] = pixel(x, y);
            }
        }
    }

    private int pixel(int x, int y) {
        int object = scene.instanceMap().get(x, y);
        if (object == 0) {
            return 0;
        }
        if (object == selected && isEdge(scene.instanceMap(), object, x, y)) {
            return SELECTION;
        }
        int part = parts.get(x, y);
        int rgb = colour(scene.semanticMap().get(x, y), part);
        if (rgb < 0) {
            return 0;
        }
        if (isEdge(parts, part, x, y) || isEdge(scene.instanceMap(), object, x, y)) {
            return Argb.opaque(Argb.lighter(rgb, OUTLINE_LIGHTNESS));
        }
        boolean isHatch = scene.partEdits().get(x, y) != PartVocabulary.UNKNOWN && (x + y) % HATCH_DISTANCE == 0;
        return Argb.translucent(isHatch ? Argb.lighter(rgb, HATCHING) : rgb, TINT);
    }

    /** The colour of a part, or -1 where there is none. */
    private int colour(int classId, int part) {
        PartVocabulary vocabulary = scene.vocabulary().get(classId).partVocabulary();
        return vocabulary == null || part < 1 || part > vocabulary.parts().size()
                ? -1
                : vocabulary.parts().get(part - 1).rgb();
    }

    private static boolean isEdge(LabelMap map, int label, int x, int y) {
        return x + 1 == map.width()
                || y + 1 == map.height()
                || x == 0
                || y == 0
                || map.get(x + 1, y) != label
                || map.get(x, y + 1) != label
                || map.get(x - 1, y) != label
                || map.get(x, y - 1) != label;
    }
}
