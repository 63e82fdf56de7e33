package org.partbrush.inference;

import java.util.OptionalInt;
import java.util.Random;
import org.partbrush.document.ColourScope;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.nn.ColourPalettes;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.Colours;

/**
 * The look of a region where z tells colours: the seed of all chooses a mood of the scene, that of an object its kind, whose
 * parts have a colour each, and a colour that the user chose counts before both.
 *
 * @param key of the object or the class, from {@link NoiseTable#OBJECT_KEYS} on for objects
 * @param part global part channel, 0 for none
 * @param rgb chosen for the whole
 * @param partRgb chosen for the part
 */
record RegionLook(int classId, int key, int part, long seed, OptionalInt rgb, OptionalInt partRgb) {

    /** The key of the scene lies below those of its regions. */
    private static final long SCENE_KEY = -1;

    /** The keys of tone maps lie above those of regions. */
    private static final long TONE_KEYS = 1L << 40;

    /** How far the colours of a mood or a kind vary, in deviations; more, and they no longer go together. */
    private static final float VARIATION = 0.2f;

    static RegionLook of(SynthesisSettings settings, int classId, int instanceId, int key, int partId, int part) {
        return new RegionLook(
                classId,
                key,
                part,
                settings.seedOf(classId, instanceId),
                settings.colours().ofRegion(classId, instanceId),
                settings.colours().of(new ColourScope.OfPart(instanceId, partId)));
    }

    /** A standard normal vector; its first channels tell the colour if there are colours to tell. */
    float[] noise(int channels) {
        Random random = random(seed, key);
        float[] noise = new float[channels];
        for (int i = 0; i < channels; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }

    /** A number of 0..1 that chooses among the tone maps of the part. */
    double toneChance() {
        return random(seed, TONE_KEYS + ((long) key << Byte.SIZE) + part).nextDouble();
    }

    /** Java fixes the numbers of this generator for all platforms. */
    private static Random random(long seed, long key) {
        return new Random(seed * 0x9E3779B97F4A7C15L + key * 0xD1B54A32D192ED03L);
    }

    /** Writes over the first channels of a vector of noise. A chosen colour leaves the texture as it is. */
    void colour(float[] noise, Colours colours) {
        float[] usual = usual(colours.palettes());
        for (int axis = 0; axis < usual.length; axis++) {
            noise[axis] = usual[axis] + VARIATION * noise[axis];
        }
        if (part > 0 && partRgb.isPresent()) {
            write(colours.scale().channels(classId, part, axes(partRgb.getAsInt())), noise);
        } else if (rgb.isPresent()) {
            float[] whole = colours.scale().channels(classId, 0, axes(rgb.getAsInt()));
            write(part == 0 ? whole : following(whole, colours), noise);
        }
    }

    /** Regions with the same seed, as all have whose seed nobody chose, share a mood. */
    private float[] usual(ColourPalettes palettes) {
        int mood = palettes.mood(random(seed, SCENE_KEY).nextDouble());
        if (key < NoiseTable.OBJECT_KEYS && part == 0) {
            return palettes.scenes().row(mood, classId);
        }
        int kind = palettes.kind(classId, mood, random(seed, key).nextDouble());
        return palettes.objects().row(classId, kind, part);
    }

    /** The colour of a part of an object whose colour is chosen: that of a part of such objects. */
    private float[] following(float[] whole, Colours colours) {
        ColourPalettes palettes = colours.palettes();
        int kind = palettes.kindLike(classId, whole);
        float[] colour = palettes.objects().row(classId, kind, part);
        for (int axis = 0; axis < whole.length; axis++) {
            float away = whole[axis] - palettes.objects().get(classId, kind, 0, axis);
            colour[axis] += away * colours.scale().loading().get(classId, part, axis);
        }
        return colour;
    }

    private static void write(float[] colour, float[] noise) {
        System.arraycopy(colour, 0, noise, 0, colour.length);
    }

    private static double[] axes(int rgb) {
        return ColourScale.axes(channel(rgb >> 16), channel(rgb >> 8), channel(rgb));
    }

    /** The lowest byte as -1..1. */
    private static double channel(int bits) {
        return (bits & 0xFF) / 127.5 - 1;
    }
}
