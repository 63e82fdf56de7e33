package org.partbrush.inference;

import java.util.BitSet;

/**
 * What PartNet sees of an object: equal silhouettes have equal parts.
 *
 * @param category index of the PartNet category
 * @param slots parts to look for, background included
 * @param pixels of the 64x64 crop, row-major
 */
record Silhouette(int category, int slots, BitSet pixels) {

    /** One value a pixel, 0 or 1. */
    float[] toFloats(int length) {
        float[] values = new float[length];
        pixels.stream().forEach(i -> values[i] = 1);
        return values;
    }
}
