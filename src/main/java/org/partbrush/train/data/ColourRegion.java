package org.partbrush.train.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours and textures of a region of a training scene: of an object and its parts, or of all stuff of a class.
 *
 * @param parts by global part channel, 0 for none
 */
record ColourRegion(int classId, boolean isObject, ColourSum whole, Map<Integer, ColourSum> parts) {

    /** Smaller regions tell little of a class. */
    static final int SMALLEST = 64;

    private ColourRegion(int classId, boolean isObject) {
        this(classId, isObject, new ColourSum(), new LinkedHashMap<>());
    }

    /** Those of a scene that are large enough. */
    static List<ColourRegion> of(TrainingScene scene, int classes) {
        Map<Integer, ColourRegion> regions = new LinkedHashMap<>();
        byte[][] rgb = scene.rgb();
        ColourSum[] sums = new ColourSum[scene.semantic().length];
        for (int i = 0; i < scene.semantic().length; i++) {
            int classId = scene.semantic()[i] & 0xFF;
            int object = scene.instance()[i] & 0xFF;
            ColourRegion region = regions.computeIfAbsent(
                    object > 0 ? classes + object : classId, key -> new ColourRegion(classId, object > 0));
            sums[i] = region.parts.computeIfAbsent(scene.part()[i] & 0xFF, key -> new ColourSum());
            sums[i].add(i / scene.width(), value(rgb[0][i]), value(rgb[1][i]), value(rgb[2][i]));
        }
        ColourSum.countNeighbours(
                sums, scene.width(), i -> ColourSum.brightness(value(rgb[0][i]), value(rgb[1][i]), value(rgb[2][i])));
        regions.values().forEach(region -> region.parts.values().forEach(region.whole::add));
        return regions.values().stream()
                .filter(region -> region.whole.pixels() >= SMALLEST)
                .toList();
    }

    private static double value(byte level) {
        return (level & 0xFF) / 127.5 - 1;
    }
}
