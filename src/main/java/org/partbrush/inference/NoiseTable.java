package org.partbrush.inference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.ColourScope;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.nn.ColourScale;

/**
 * The noise z of an image: one vector for each region, which is an object or all stuff of a class. It depends on the
 * region, its seed and its colour alone, so painting or rolling one region leaves the others' looks as they were. Where z tells
 * colours, each part of an object has its own, which follows the object's, and all follow the scene's.
 */
final class NoiseTable {

    private static final int OBJECT_KEYS = 1 << 16;

    /** The keys of parts lie above those of all regions, and that of the scene below. */
    private static final long PART_KEYS = 1L << 40;

    private static final long SCENE_KEY = -1;

    /**
     * Colours are drawn nearer to the usual ones than the data has them: the regions of one photograph go together, and the
     * rarest of each rarely do (the truncation of Brock et al., ICLR 2019, section 3.1).
     */
    private static final float TRUNCATION = 0.6f;

    private final SynthesisSettings settings;
    private final int channels;
    private final @Nullable ColourScale colours;
    private final Map<Key, Region> regions = new LinkedHashMap<>();

    private @Nullable Key lastKey;
    private int lastRow;

    /** @param ofRegion tells objects and classes apart */
    private record Key(int ofRegion, int part) {}

    private record Region(int row, int classId, long seed, OptionalInt rgb, OptionalInt partRgb) {}

    /** @param colours null: the network was not told colours, and the settings' cannot be followed */
    NoiseTable(SynthesisSettings settings, int channels, @Nullable ColourScale colours) {
        this.settings = settings;
        this.channels = channels;
        this.colours = colours;
    }

    /**
     * Row of {@link #table()} for a pixel of this class and object.
     *
     * @param partId of its class's parts, 0 for none
     * @param channel global part channel of the network, 0 for none
     */
    int row(int classId, int instanceId, int partId, int channel) {
        Key key = new Key(instanceId == 0 ? classId : OBJECT_KEYS + instanceId, colours == null ? 0 : channel);
        // Neighbours are mostly alike.
        if (!key.equals(lastKey)) {
            lastKey = key;
            lastRow = regions.computeIfAbsent(key, k -> region(classId, instanceId, partId)).row;
        }
        return lastRow;
    }

    private Region region(int classId, int instanceId, int partId) {
        return new Region(
                regions.size(),
                classId,
                settings.seedOf(classId, instanceId),
                settings.colours().ofRegion(classId, instanceId),
                settings.colours().of(new ColourScope.OfPart(instanceId, partId)));
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
        regions.forEach((key, region) -> {
            Random random = random(region.seed, key.ofRegion);
            int at = region.row * channels;
            for (int i = 0; i < channels; i++) {
                table[at + i] = (float) random.nextGaussian();
            }
            if (colours != null) {
                colour(key, region, colours, table, at);
            }
        });
        return table;
    }

    /** Java fixes the numbers of this generator for all platforms. */
    private static Random random(long seed, long key) {
        return new Random(seed * 0x9E3779B97F4A7C15L + key * 0xD1B54A32D192ED03L);
    }

    /** Writes over normal noise: unless colours are chosen, the region's follows the scene's and the part's the region's. */
    private void colour(Key key, Region region, ColourScale scale, float[] table, int at) {
        if (key.part > 0 && region.partRgb.isPresent()) {
            scale.write(region.classId, key.part, axes(region.partRgb.getAsInt()), table, at);
            return;
        }
        if (region.rgb.isPresent()) {
            scale.write(region.classId, 0, axes(region.rgb.getAsInt()), table, at);
        } else {
            for (int axis = 0; axis < ColourScale.AXES; axis++) {
                table[at + axis] *= TRUNCATION;
            }
            // Regions with the same seed, as all have whose seed nobody chose, follow the same colour.
            scale.follow(region.classId, 0, drawn(region.seed, SCENE_KEY), table, at);
        }
        if (key.part > 0) {
            float[] ofRegion = Arrays.copyOfRange(table, at, at + ColourScale.AXES);
            float[] own = drawn(region.seed, key.ofRegion + key.part * PART_KEYS);
            System.arraycopy(own, 0, table, at, own.length);
            scale.follow(region.classId, key.part, ofRegion, table, at);
        }
    }

    private static float[] drawn(long seed, long key) {
        Random random = random(seed, key);
        float[] axes = new float[ColourScale.AXES];
        for (int axis = 0; axis < axes.length; axis++) {
            axes[axis] = TRUNCATION * (float) random.nextGaussian();
        }
        return axes;
    }

    private static double[] axes(int rgb) {
        return ColourScale.axes(channel(rgb >> 16), channel(rgb >> 8), channel(rgb));
    }

    /** The lowest byte as -1..1. */
    private static double channel(int bits) {
        return (bits & 0xFF) / 127.5 - 1;
    }

    int regions() {
        return regions.size();
    }
}
