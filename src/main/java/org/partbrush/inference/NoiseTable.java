package org.partbrush.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.ColourScope;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.nn.ColourPalettes;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.Colours;

/**
 * The noise z of an image: one vector for each region, which is an object or all stuff of a class. It depends on the
 * region, its seed and its colour alone, so painting or rolling one region leaves the others' looks as they were. Where z tells
 * colours, the seed also chooses a mood of the scene and a kind of object, whose parts have a colour each.
 */
final class NoiseTable {

    private static final int OBJECT_KEYS = 1 << 16;

    /** The key of the scene lies below those of its regions. */
    private static final long SCENE_KEY = -1;

    /** How far the colours of a mood or a kind vary, in deviations; more, and they no longer go together. */
    private static final float VARIATION = 0.2f;

    private final SynthesisSettings settings;
    private final int channels;
    private final @Nullable Colours colours;
    private final Map<Key, Region> regions = new LinkedHashMap<>();

    private @Nullable Key lastKey;
    private int lastRow;

    /** @param ofRegion tells objects and classes apart */
    private record Key(int ofRegion, int part) {}

    private record Region(int row, int classId, long seed, OptionalInt rgb, OptionalInt partRgb) {}

    /** @param colours null: the network was not told colours, and the settings' cannot be followed */
    NoiseTable(SynthesisSettings settings, int channels, @Nullable Colours colours) {
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
        int ofRegion = instanceId == 0 ? classId : OBJECT_KEYS + instanceId;
        int part = colours == null ? 0 : channel;
        // Neighbours are mostly alike: no key is made for them.
        if (lastKey == null || lastKey.ofRegion != ofRegion || lastKey.part != part) {
            lastKey = new Key(ofRegion, part);
            lastRow = regions.computeIfAbsent(lastKey, k -> region(classId, instanceId, partId)).row;
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

    /** Writes over the first channels, which hold normal noise until then. A chosen colour leaves the texture as it is. */
    private void colour(Key key, Region region, Colours known, float[] table, int at) {
        float[] usual = usual(key, region, known.palettes());
        for (int axis = 0; axis < usual.length; axis++) {
            usual[axis] += VARIATION * table[at + axis];
        }
        write(usual, table, at);
        OptionalInt chosen = key.part > 0 ? region.partRgb : OptionalInt.empty();
        if (chosen.isPresent()) {
            write(known.scale().channels(region.classId, key.part, axes(chosen.getAsInt())), table, at);
        } else if (region.rgb.isPresent()) {
            float[] whole = known.scale().channels(region.classId, 0, axes(region.rgb.getAsInt()));
            write(key.part == 0 ? whole : following(whole, key, region, known), table, at);
        }
    }

    /** Regions with the same seed, as all have whose seed nobody chose, share a mood. */
    private static float[] usual(Key key, Region region, ColourPalettes palettes) {
        int mood = palettes.mood(random(region.seed, SCENE_KEY).nextDouble());
        if (key.ofRegion < OBJECT_KEYS && key.part == 0) {
            return palettes.scenes().row(mood, region.classId);
        }
        int kind = palettes.kind(
                region.classId, mood, random(region.seed, key.ofRegion).nextDouble());
        return palettes.objects().row(region.classId, kind, key.part);
    }

    /** The colour of a part of an object whose colour is chosen: that of a part of such objects. */
    private static float[] following(float[] whole, Key key, Region region, Colours known) {
        ColourPalettes palettes = known.palettes();
        int kind = palettes.kindLike(region.classId, whole);
        float[] colour = palettes.objects().row(region.classId, kind, key.part);
        for (int axis = 0; axis < whole.length; axis++) {
            float away = whole[axis] - palettes.objects().get(region.classId, kind, 0, axis);
            colour[axis] += away * known.scale().loading().get(region.classId, key.part, axis);
        }
        return colour;
    }

    private static void write(float[] colour, float[] table, int at) {
        System.arraycopy(colour, 0, table, at, colour.length);
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
