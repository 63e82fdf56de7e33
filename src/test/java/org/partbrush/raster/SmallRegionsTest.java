package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SmallRegionsTest {

    /** A map from rows of digits. */
    private static LabelMap map(String... rows) {
        int[] labels = String.join("", rows).chars().map(c -> c - '0').toArray();
        return LabelMap.of(rows[0].length(), rows.length, labels);
    }

    @Test
    void aSpeckTakesTheLabelAroundIt() {
        assertEquals(map("1111", "1111", "1111"), SmallRegions.remove(map("1111", "1231", "1111"), 2));
    }

    @Test
    void aSpeckBetweenTwoRegionsIsSharedByNearness() {
        assertEquals(map("111122222"), SmallRegions.remove(map("111332222"), 3));
    }

    @Test
    void aRegionOfTheSmallestSizeStays() {
        LabelMap two = map("1111", "1221", "1111");
        assertEquals(two, SmallRegions.remove(two, 2));
    }

    @Test
    void aMapOfSpecksStaysAsItIs() {
        LabelMap specks = map("12", "34");
        assertEquals(specks, SmallRegions.remove(specks, 5));
    }
}
