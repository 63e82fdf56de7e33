package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class AreaFilterTest {

    private static final byte[] RAMP = {0, 10, 20, 30};

    private static float[] resampled(double start, double length, int outputs) {
        AreaFilter line = AreaFilter.of(0, 1, 1, 1);
        return AreaFilter.apply(RAMP, 4, AreaFilter.of(start, length, 4, outputs), line);
    }

    @Test
    void shrinkingAveragesThePixelsThatFallTogether() {
        assertArrayEquals(new float[] {5, 25}, resampled(0, 4, 2), 1e-4f);
    }

    @Test
    void partlyCoveredPixelsCountByTheirShare() {
        assertArrayEquals(new float[] {15}, resampled(0.5, 3, 1), 1e-4f);
    }

    @Test
    void enlargingInterpolatesLinearly() {
        assertArrayEquals(new float[] {7.5f, 12.5f}, resampled(1, 1, 2), 1e-3f);
    }

    @Test
    void theSameSizeKeepsEveryPixel() {
        assertArrayEquals(new float[] {0, 10, 20, 30}, resampled(0, 4, 4), 1e-3f);
    }
}
