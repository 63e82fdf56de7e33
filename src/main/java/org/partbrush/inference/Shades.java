package org.partbrush.inference;

import java.util.HashMap;
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

    /** How much the finer patches, of about half the size, count. */
    private static final float DETAIL = 0.6f;

    private static final float FINER = 1 / 2.1f;

    private final SynthesisSettings settings;
    private final Mottling mottling;
    private final Map<Integer, Optional<Patches>> known = new HashMap<>();

    private int lastClass = -1;
    private Optional<Patches> last = Optional.empty();

    private record Patches(SmoothNoise coarse, SmoothNoise fine) {

        static Patches of(Mottle mottle, long seed) {
            return new Patches(
                    new SmoothNoise(seed, mottle.width(), mottle.height()),
                    new SmoothNoise(~seed, mottle.width() * FINER, mottle.height() * FINER));
        }

        int at(int x, int y) {
            float noise = coarse.at(x, y) + DETAIL * fine.at(x, y);
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
