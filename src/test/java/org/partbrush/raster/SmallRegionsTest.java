package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partbrush.raster.DigitMaps.map;

import org.junit.jupiter.api.Test;

class SmallRegionsTest {

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
