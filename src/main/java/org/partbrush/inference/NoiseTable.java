package org.partbrush.inference;

import java.util.LinkedHashMap;
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

    /**
     * Colours are drawn nearer to the usual ones than the data has them: the regions of one photograph go together, and the
     * rarest of each rarely do (the truncation of Brock et al., ICLR 2019, section 3.1).
     */
    private static final float TRUNCATION = 0.6f;

    private final SynthesisSettings settings;
    private final int channels;
    private final @Nullable ColourScale colours;
    private final Map<Integer, Region> regions = new LinkedHashMap<>();

    /** @param key tells regions apart */
    private record Region(int row, int key, int classId, long seed, OptionalInt rgb) {}

    /** @param colours null: the network was not told colours, and the settings' cannot be followed */
    NoiseTable(SynthesisSettings settings, int channels, @Nullable ColourScale colours) {
        this.settings = settings;
        this.channels = channels;
        this.colours = colours;
    }

    /** Row of {@link #table()} for a pixel of this class and object. */
    int row(int classId, int instanceId) {
        int ofPixel = instanceId == 0 ? classId : OBJECT_KEYS + instanceId;
        return regions.computeIfAbsent(
                        ofPixel,
                        key -> new Region(
                                regions.size(),
                                key,
                                classId,
                                settings.seedOf(classId, instanceId),
                                settings.colourOf(classId, instanceId)))
                .row();
    }

    /** Class of each row. */
    float[] classes() {
        float[] classes = new float[regions.size()];
        regions.values().forEach(region -> classes[region.row] = region.classId);
        return classes;
    }

    /** R x Z, row-major: a standard normal vector for every row asked for, in which a chosen colour takes its place. */
    float[] table() {
        float[] table = new float[regions.size() * channels];
        for (Region region : regions.values()) {
            // Java fixes the numbers of this generator for all platforms.
            Random random = new Random(region.seed * 0x9E3779B97F4A7C15L + region.key * 0xD1B54A32D192ED03L);
            int at = region.row * channels;
            for (int i = 0; i < channels; i++) {
                table[at + i] = (float) random.nextGaussian();
            }
            if (colours != null) {
                colour(region, colours, table, at);
            }
        }
        return table;
    }

    private static void colour(Region region, ColourScale colours, float[] table, int at) {
        if (region.rgb.isPresent()) {
            int rgb = region.rgb.getAsInt();
            double[] axes = ColourScale.axes(channel(rgb >> 16), channel(rgb >> 8), channel(rgb));
            colours.write(region.classId, axes, table, at);
        } else {
            for (int axis = 0; axis < ColourScale.AXES; axis++) {
                table[at + axis] *= TRUNCATION;
            }
        }
    }

    /** The lowest byte as -1..1. */
    private static double channel(int bits) {
        return (bits & 0xFF) / 127.5 - 1;
    }

    int regions() {
        return regions.size();
    }
}
