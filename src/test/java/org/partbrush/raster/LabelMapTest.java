package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelMapTest {

    private final LabelMap map = LabelMap.filled(150, 100, 3);

    @Test
    void anEditLeavesTheOldMapAsItWas() {
        LabelMap.Editor editor = map.edit();
        editor.set(70, 10, 9);
        LabelMap edited = editor.build();
        assertEquals(3, map.get(70, 10));
        assertEquals(9, edited.get(70, 10));
    }

    @Test
    void aChangeIsFoundByItsTile() {
        LabelMap.Editor editor = map.edit();
        editor.set(149, 99, 9);
        assertEquals(new IntRect(128, 64, 22, 36), editor.build().changedSince(map));
    }

    @Test
    void writingTheSameLabelChangesNothing() {
        LabelMap.Editor editor = map.edit();
        editor.set(70, 10, 3);
        assertTrue(editor.build().changedSince(map).isEmpty());
    }

    @Test
    void anEditorThatGoesOnDoesNotTouchWhatItBuilt() {
        LabelMap.Editor editor = map.edit();
        editor.set(0, 0, 1);
        LabelMap built = editor.build();
        editor.set(64, 0, 2);
        assertEquals(3, built.get(64, 0));
    }

    @Test
    void labelsSurviveAsRowMajorArray() {
        int[] labels = {0, 1, 65535, 3, 4, 5};
        assertArrayEquals(labels, LabelMap.of(3, 2, labels).toArray());
    }

    @Test
    void equalLabelsMakeEqualMaps() {
        LabelMap.Editor editor = map.edit();
        editor.set(0, 0, 1);
        editor.set(0, 0, 3);
        assertEquals(map, editor.build());
    }

    @Test
    void aLabelBeyondSixteenBitsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LabelMap.filled(2, 2, 65536));
    }

    @Test
    void fillingARunIsSettingItsPixels() {
        Random random = new Random(5);
        LabelMap map = LabelMap.filled(200, 70, 1);
        for (int i = 0; i < 300; i++) {
            int y = random.nextInt(70);
            int from = random.nextInt(200);
            int to = from + 1 + random.nextInt(200 - from);
            int label = random.nextInt(3);
            LabelMap.Editor filled = map.edit();
            LabelMap.Editor set = map.edit();
            filled.fill(y, from, to, label);
            for (int x = from; x < to; x++) {
                set.set(x, y, label);
            }
            assertEquals(set.build().changedSince(map), filled.build().changedSince(map));
            assertEquals(set.build(), filled.build());
            map = filled.build();
            assertEquals(endOfRun(map, from, y, to), map.runEnd(from, y, to));
        }
    }

    private static int endOfRun(LabelMap map, int x, int y, int limit) {
        int end = x + 1;
        while (end < limit && map.get(end, y) == map.get(x, y)) {
            end++;
        }
        return end;
    }

    @Test
    void paintingAMaskIsSettingItsPixels() {
        Random random = new Random(6);
        LabelMap map = LabelMap.filled(200, 150, 1);
        for (int i = 0; i < 200; i++) {
            PixelMask mask = EllipsePixels.of(box(random), map.bounds());
            int label = random.nextInt(3);
            LabelMap.Editor set = map.edit();
            mask.forEach((x, y) -> set.set(x, y, label));
            LabelMap expected = set.build();
            LabelMap painted = map.painted(mask, label);
            assertEquals(expected, painted);
            assertEquals(expected.changedSince(map), painted.changedSince(map));
            map = painted;
        }
    }

    @Test
    void boundsOfLabelsAreFoundThroughAllEdits() {
        Random random = new Random(7);
        LabelMap map = LabelMap.filled(150, 100, 0);
        for (int i = 0; i < 100; i++) {
            map = map.painted(EllipsePixels.of(box(random), map.bounds()), random.nextInt(5));
            assertEquals(countedBounds(map), map.boundsOfLabels());
        }
    }

    @Test
    void whatATileHasBeyondTheEdgeIsNoLabel() {
        LabelMap full = LabelMap.filled(100, 70, 2);
        LabelMap map = full.painted(PixelMask.rectangle(new IntRect(10, 0, 90, 70)), 0);
        assertEquals(Map.of(2, new IntRect(0, 0, 10, 70)), map.boundsOfLabels());
    }

    private static IntRect box(Random random) {
        return new IntRect(
                random.nextInt(-40, 140), random.nextInt(-40, 90), 1 + random.nextInt(200), 1 + random.nextInt(150));
    }

    private static Map<Integer, IntRect> countedBounds(LabelMap map) {
        Map<Integer, IntRect> bounds = new HashMap<>();
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                if (map.get(x, y) != 0) {
                    bounds.merge(map.get(x, y), new IntRect(x, y, 1, 1), IntRect::union);
                }
            }
        }
        return bounds;
    }
}
