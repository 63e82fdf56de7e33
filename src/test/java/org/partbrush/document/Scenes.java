package org.partbrush.document;

import org.partbrush.io.Vocabularies;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

/** Small scenes for tests. */
public final class Scenes {

    public static final int ROAD = 3;
    public static final int PERSON = 10;
    public static final int CAR = 12;
    public static final int WINDOW_PART = 1;
    public static final int WHEEL_PART = 2;
    public static final int CHASSIS_PART = 5;

    private Scenes() {}

    /** 200x150 pixels of road with two cars (1: left, 2: right) and nothing else. */
    public static Scene twoCars() {
        Scene road = Scene.blank(Vocabularies.street(), 200, 150, ROAD);
        Scene one = new Step.Paint(rectangle(10, 40, 80, 50), CAR, 1).apply(road);
        return new Step.Paint(rectangle(120, 60, 60, 40), CAR, 2).apply(one);
    }

    /** Inferred parts of {@link #twoCars()}: windows above, wheels in the lower corners, the rest chassis. */
    public static LabelMap inferredParts() {
        LabelMap.Editor parts = LabelMap.filled(200, 150, 0).edit();
        fill(parts, rectangle(10, 40, 80, 50), CHASSIS_PART);
        fill(parts, rectangle(20, 45, 60, 15), WINDOW_PART);
        fill(parts, rectangle(15, 75, 15, 15), WHEEL_PART);
        fill(parts, rectangle(65, 75, 15, 15), WHEEL_PART);
        fill(parts, rectangle(120, 60, 60, 40), CHASSIS_PART);
        fill(parts, rectangle(125, 88, 12, 12), WHEEL_PART);
        return parts.build();
    }

    public static PixelMask rectangle(int x, int y, int width, int height) {
        return PixelMask.of(new IntRect(x, y, width, height), (px, py) -> true);
    }

    /** Number of pixels where the maps differ. */
    public static int differences(LabelMap a, LabelMap b) {
        int count = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                count += a.get(x, y) == b.get(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    /** Number of pixels that were edited by hand. */
    public static int editedPixels(Scene scene) {
        LabelMap none = LabelMap.filled(scene.width(), scene.height(), PartVocabulary.UNKNOWN);
        return differences(none, scene.partEdits());
    }

    private static void fill(LabelMap.Editor parts, PixelMask mask, int part) {
        mask.forEach((x, y) -> parts.set(x, y, part));
    }
}
