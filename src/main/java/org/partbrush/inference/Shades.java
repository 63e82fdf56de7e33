package org.partbrush.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.nn.Mottle;
import org.partbrush.nn.Mottling;
import org.partbrush.nn.SmoothNoise;

/**
 * Which shade of its class's colour the stuff of a pixel has where colours are mottled. Shades are steps, so that a picture
 * has few of them and z stays a table. They follow the class's seed and the place, so that painting leaves them where they were.
 */
final class Shades {

    /** Steps of a deviation of the noise: with fewer of them contours show in the sky. */
    static final int STEPS = 8;

    /** The lightest shade; the darkest is as far on the other side of 0. */
    static final int MOST = 20;

    /** Patches of about half the size each. */
    private static final int OCTAVES = 3;

    /** How much the patches of an octave count, relative to those twice as large. */
    private static final float GAIN = 0.6f;

    /** Not 2: the lattices of all octaves would meet in the same points. */
    private static final float FINER = 1 / 2.1f;

    private final SynthesisSettings settings;
    private final Mottling mottling;
    private final Map<Integer, Optional<Patches>> known = new HashMap<>();

    private int lastClass = -1;
    private Optional<Patches> last = Optional.empty();

    /** Fractal noise: octaves of smooth noise. */
    private record Patches(List<SmoothNoise> octaves) {

        static Patches of(Mottle mottle, long seed) {
            List<SmoothNoise> octaves = new ArrayList<>();
            float share = 1;
            for (int i = 0; i < OCTAVES; i++) {
                octaves.add(new SmoothNoise(
                        seed + ((long) i << Integer.SIZE), share * mottle.width(), share * mottle.height()));
                share *= FINER;
            }
            return new Patches(octaves);
        }

        int at(int x, int y) {
            float noise = 0;
            float weight = 1;
            for (int i = 0; i < OCTAVES; i++) {
                noise += weight * octaves.get(i).at(x, y);
                weight *= GAIN;
            }
            return Math.clamp(Math.round(noise * STEPS), -MOST, MOST);
        }
    }

    Shades(SynthesisSettings settings, Mottling mottling) {
        this.settings = settings;
        this.mottling = mottling;
    }

    /** 0 is the class's colour itself, as all objects have it. */
    int at(int classId, int instanceId, int x, int y) {
        if (instanceId != 0) {
            return 0;
        }
        if (classId != lastClass) {
            lastClass = classId;
            last = known.computeIfAbsent(classId, this::patches);
        }
        return last.isPresent() ? last.get().at(x, y) : 0;
    }

    private Optional<Patches> patches(int classId) {
        return mottling.ofClass(classId).map(mottle -> Patches.of(mottle, settings.seedOf(classId, 0) + classId));
    }
}
