package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.partbrush.document.Scene;
import org.partbrush.io.ForeignClasses;
import org.partbrush.label.SemanticClass;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.RgbImage;

/**
 * A scene cut into the segments of COCO panoptic: one for each object, one for all of a stuff category, and a crowd for
 * pixels of a countable category without objects.
 *
 * @param picture {@code id = R + 256 G + 65536 B}; black where COCO has no category
 */
record CocoSegments(RgbImage picture, List<CocoPanopticJson.Segment> infos) {

    private static final int OPAQUE = 0xFF000000;

    /** What is gathered about one segment in one pass over the maps. */
    private static final class Tally {
        private final int id;
        private final int category;
        private final boolean isCrowd;
        private int area;
        private IntRect box = IntRect.EMPTY;

        private Tally(int id, int category, boolean isCrowd) {
            this.id = id;
            this.category = category;
            this.isCrowd = isCrowd;
        }

        private void add(int x, int y) {
            area++;
            box = box.union(new IntRect(x, y, 1, 1));
        }

        private CocoPanopticJson.Segment info() {
            List<Integer> bbox = List.of(box.x(), box.y(), box.width(), box.height());
            return new CocoPanopticJson.Segment(id, category, area, bbox, isCrowd ? 1 : 0);
        }
    }

    private record Key(int category, int instanceId) {}

    static CocoSegments of(Scene scene, ForeignClasses classes) throws IOException {
        Map<Key, Tally> tallies = new LinkedHashMap<>();
        ObjectNumbers numbers = new ObjectNumbers();
        int[] pixels = new int[scene.width() * scene.height()];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % scene.width();
            int y = i / scene.width();
            SemanticClass semanticClass =
                    scene.vocabulary().get(scene.semanticMap().get(x, y));
            OptionalInt category = classes.idOf(semanticClass);
            pixels[i] = OPAQUE;
            if (category.isPresent()) {
                Key key = new Key(category.getAsInt(), scene.instanceMap().get(x, y));
                Tally tally = tallies.get(key);
                if (tally == null) {
                    // Categories start at 1, so no segment gets the 0 of void.
                    int id = key.category * ObjectNumbers.PER_CLASS + numbers.numberOf(key.category, key.instanceId);
                    tally = new Tally(id, key.category, semanticClass.isThing() && key.instanceId == 0);
                    tallies.put(key, tally);
                }
                tally.add(x, y);
                pixels[i] |= swapped(tally.id);
            }
        }
        var infos = tallies.values().stream().map(Tally::info).toList();
        return new CocoSegments(new RgbImage(scene.width(), scene.height(), pixels), infos);
    }

    /** COCO has red in the lowest byte, pictures have blue there. */
    static int swapped(int id) {
        return (id & 0xFF) << 16 | id & 0xFF00 | id >> 16 & 0xFF;
    }
}
