package org.partbrush.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.partbrush.document.SynthesisSettings;

/**
 * The noise z of an image: one vector for each region, which is an object or all stuff of a class. It depends on the
 * region and its seed alone, so painting or rolling one region leaves the others' looks as they were.
 */
final class NoiseTable {

    private static final int OBJECT_KEYS = 1 << 16;

    private final SynthesisSettings settings;
    private final int channels;
    private final Map<Integer, Integer> rows = new LinkedHashMap<>();
    private final List<Integer> classOfRow = new ArrayList<>();
    private final List<Long> seedOfRow = new ArrayList<>();

    NoiseTable(SynthesisSettings settings, int channels) {
        this.settings = settings;
        this.channels = channels;
    }

    /** Row of {@link #table()} for a pixel of this class and object. */
    int row(int classId, int instanceId) {
        return rows.computeIfAbsent(instanceId == 0 ? classId : OBJECT_KEYS + instanceId, key -> {
            classOfRow.add(classId);
            seedOfRow.add(settings.seedOf(classId, instanceId));
            return rows.size();
        });
    }

    /** Class of each row. */
    float[] classes() {
        float[] classes = new float[classOfRow.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = classOfRow.get(i);
        }
        return classes;
    }

    /** R x Z, row-major: a standard normal vector for every row asked for. */
    float[] table() {
        float[] table = new float[rows.size() * channels];
        rows.forEach((region, row) -> {
            // Java fixes the numbers of this generator for all platforms.
            Random random = new Random(seedOfRow.get(row) * 0x9E3779B97F4A7C15L + region * 0xD1B54A32D192ED03L);
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
