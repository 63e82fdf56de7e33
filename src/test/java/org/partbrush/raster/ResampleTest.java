package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ResampleTest {

    private static final int BLACK = 0xFF000000;

    @Test
    void everyChannelIsAveraged() {
        RgbImage two = new RgbImage(2, 1, new int[] {0xFF102030, 0xFF304050});
        assertArrayEquals(new int[] {0xFF203040}, Resample.picture(two, 1, 1).pixels());
    }

    @Test
    void onlyTheRegionIsSeen() {
        RgbImage picture = new RgbImage(3, 1, new int[] {BLACK, 0xFFFFFFFF, BLACK});
        RgbImage middle = Resample.picture(picture, new IntRect(1, 0, 1, 1), 1, 1);
        assertArrayEquals(new int[] {0xFFFFFFFF}, middle.pixels());
    }

    @Test
    void labelsAreNeverMixed() {
        LabelMap map = LabelMap.of(4, 2, new int[] {9, 1, 7, 7, 9, 1, 7, 7});
        assertEquals(LabelMap.of(2, 1, new int[] {1, 7}), Resample.labels(map, map.bounds(), 2, 1));
        assertEquals(LabelMap.of(4, 1, new int[] {9, 9, 1, 1}), Resample.labels(map, new IntRect(0, 0, 2, 2), 4, 1));
    }
}
