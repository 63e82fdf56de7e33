package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partbrush.raster.DigitMaps.map;

import org.junit.jupiter.api.Test;

class EnclosedRegionsTest {

    private static final int CAR = 1;

    private static LabelMap filled(LabelMap map) {
        return EnclosedRegions.fill(map, label -> label == CAR, 5);
    }

    @Test
    void aHoleInACarIsFilled() {
        assertEquals(map("11111", "11111", "11111"), filled(map("11111", "12211", "11111")));
    }

    @Test
    void aLargeHoleStays() {
        LabelMap large = map("11111", "12221", "11111");
        assertEquals(large, filled(large));
    }

    @Test
    void aHoleInAnotherClassStays() {
        LabelMap wall = map("3333", "3233", "3333");
        assertEquals(wall, filled(wall));
    }

    @Test
    void whatReachesTheBorderOrAnotherRegionStays() {
        LabelMap border = map("12111", "12111", "11111");
        assertEquals(border, filled(border));
        LabelMap between = map("111113", "111123", "111113");
        assertEquals(between, filled(between));
        LabelMap twoHoles = map("111111", "123111", "111111");
        assertEquals(twoHoles, filled(twoHoles));
    }
}
