package org.partbrush.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The noise z of an image: one vector for each region, which is an object or all stuff of a class. It depends on the seed
 * and the region alone, so painting one region leaves the others' looks as they were.
 */
final class RegionNoise {

    private static final int OBJECT_KEYS = 1 << 16;

    private final long seed;
    private final int channels;
    private final Map<Integer, Integer> rows = new LinkedHashMap<>();

    RegionNoise(long seed, int channels) {
        this.seed = seed;
        this.channels = channels;
    }

    /** Row of {@link #table()} for a pixel of this class and object. */
    int row(int classId, int instanceId) {
        return rows.computeIfAbsent(instanceId == 0 ? classId : OBJECT_KEYS + instanceId, key -> rows.size());
    }

    /** R x Z, row-major: a standard normal vector for every row asked for. */
    float[] table() {
        float[] table = new float[rows.size() * channels];
        rows.forEach((region, row) -> {
            // Java fixes the numbers of this generator for all platforms.
            Random random = new Random(seed * 0x9E3779B97F4A7C15L + region * 0xD1B54A32D192ED03L);
            for (int i = 0; i < channels; i++) {
                table[row * channels + i] = (float) random.nextGaussian();
            }
        });
        return table;
    }

    int regions() {
        return rows.size();
    }
}
