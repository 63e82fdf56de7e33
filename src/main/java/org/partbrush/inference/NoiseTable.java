package org.partbrush.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.nn.ColourScale;

/**
 * The noise z of an image: one vector for each region, which is an object or all stuff of a class. It depends on the
 * region, its seed and its colour alone, so painting or rolling one region leaves the others' looks as they were.
 */
final class NoiseTable {

    private static final int OBJECT_KEYS = 1 << 16;

    private final SynthesisSettings settings;
    private final int channels;
    private final @Nullable ColourScale colours;
    private final Map<Integer, Integer> rows = new LinkedHashMap<>();
    private final List<Integer> classOfRow = new ArrayList<>();
    private final List<Long> seedOfRow = new ArrayList<>();
    private final List<OptionalInt> colourOfRow = new ArrayList<>();

    /** @param colours null: the settings' colours cannot be followed */
    NoiseTable(SynthesisSettings settings, int channels, @Nullable ColourScale colours) {
        this.settings = settings;
        this.channels = channels;
        this.colours = colours;
    }

    /** Row of {@link #table()} for a pixel of this class and object. */
    int row(int classId, int instanceId) {
        return rows.computeIfAbsent(instanceId == 0 ? classId : OBJECT_KEYS + instanceId, key -> {
            classOfRow.add(classId);
            seedOfRow.add(settings.seedOf(classId, instanceId));
            colourOfRow.add(settings.colourOf(classId, instanceId));
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

    /** R x Z, row-major: a standard normal vector for every row asked for, in which a chosen colour takes its place. */
    float[] table() {
        float[] table = new float[rows.size() * channels];
        rows.forEach((region, row) -> {
            // Java fixes the numbers of this generator for all platforms.
            Random random = new Random(seedOfRow.get(row) * 0x9E3779B97F4A7C15L + region * 0xD1B54A32D192ED03L);
            for (int i = 0; i < channels; i++) {
                table[row * channels + i] = (float) random.nextGaussian();
            }
            writeColour(row, table);
        });
        return table;
    }

    private void writeColour(int row, float[] table) {
        OptionalInt rgb = colourOfRow.get(row);
        if (colours != null && rgb.isPresent()) {
            double[] axes = ColourScale.axes(
                    channel(rgb.getAsInt() >> 16), channel(rgb.getAsInt() >> 8), channel(rgb.getAsInt()));
            colours.write(classOfRow.get(row), axes, table, row * channels);
        }
    }

    /** The lowest byte as -1..1. */
    private static double channel(int bits) {
        return (bits & 0xFF) / 127.5 - 1;
    }

    int regions() {
        return rows.size();
    }
}
