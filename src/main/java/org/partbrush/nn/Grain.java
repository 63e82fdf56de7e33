package org.partbrush.nn;

/**
 * Noise that differs from pixel to pixel, as a function of seed and place: a picture made in pieces, or painted further,
 * keeps the texture it had. Zero mean, unit variance, nearly normal (the sum of four uniform numbers).
 */
public final class Grain {

    private static final double SCALE = Math.sqrt(3) / (1 << 16);
    private static final int UNIFORMS = 4;
    private static final int BITS = 16;

    private Grain() {}

    /** The noise of one pixel. */
    public static float at(long seed, int x, int y) {
        long bits = mixed(mixed(seed + x * 0x9E3779B97F4A7C15L) + y * 0xD1B54A32D192ED03L);
        long sum = 0;
        for (int i = 0; i < UNIFORMS; i++) {
            sum += bits >>> i * BITS & 0xFFFF;
        }
        return (float) ((sum - (UNIFORMS << BITS - 1)) * SCALE);
    }

    /** The finaliser of SplitMix64 (Steele et al., OOPSLA 2014). */
    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
