package org.partbrush.inference;

import java.util.ArrayList;
import java.util.List;
import org.partbrush.nn.Mottle;
import org.partbrush.nn.Shade;
import org.partbrush.nn.SmoothNoise;

/**
 * The shades of mottled stuff: fractal noise, which follows seed and place, so that painting leaves them where they were.
 *
 * @param octaves patches from the largest on
 */
record Mottled(Mottle mottle, List<SmoothNoise> octaves) implements Shading {

    private static final int OCTAVES = 3;

    /** How much the patches of an octave count, relative to those twice as large. */
    private static final float GAIN = 0.6f;

    /** Not 2: the lattices of all octaves would meet in the same points. */
    private static final float FINER = 1 / 2.1f;

    /** @param width of the picture */
    static Mottled of(Mottle mottle, long seed, int width) {
        List<SmoothNoise> octaves = new ArrayList<>();
        float share = 1;
        for (int i = 0; i < OCTAVES; i++) {
            long own = seed + ((long) i << Integer.SIZE);
            octaves.add(new SmoothNoise(own, share * mottle.width(), share * mottle.height(), width));
            share *= FINER;
        }
        return new Mottled(mottle, octaves);
    }

    @Override
    public int at(int x, int y) {
        float noise = 0;
        float weight = 1;
        for (SmoothNoise octave : octaves) {
            noise += weight * octave.at(x, y);
            weight *= GAIN;
        }
        return Shade.nearest(noise);
    }

    @Override
    public float[] along() {
        return new float[] {mottle.brightness(), mottle.redToBlue(), mottle.green()};
    }
}
