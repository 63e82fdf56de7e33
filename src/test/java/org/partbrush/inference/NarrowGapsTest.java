package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;

class NarrowGapsTest {

    private static final Vocabulary STREET = Vocabularies.street();
    private static final int SIDE = 64;
    private static final int BUILDING = 2;
    private static final int ROAD = 3;
    private static final int CAR = 12;

    /** Road to the left of {@code from}, another class from {@code to} on, nothing between. */
    private static LabelMap gap(int from, int to, int right) {
        LabelMap.Editor map = LabelMap.filled(SIDE, SIDE, 0).edit();
        for (int y = 0; y < SIDE; y++) {
            map.fill(y, 0, from, ROAD);
            map.fill(y, to, SIDE, right);
        }
        return map.build();
    }

    private static LabelMap closed(LabelMap map) {
        return NarrowGaps.close(map, STREET);
    }

    @Test
    void aNarrowGapGoesToTheNearestStuff() {
        assertEquals(gap(32, 32, BUILDING), closed(gap(30, 34, BUILDING)));
    }

    @Test
    void thingsKeepTheirContours() {
        assertEquals(gap(34, 34, CAR), closed(gap(30, 34, CAR)));
    }

    @Test
    void aWideAreaStaysUpToItsEdges() {
        LabelMap map = gap(20, 40, BUILDING);
        assertEquals(map, closed(map));
    }

    @Test
    void nothingSpreadsOverABlankCanvas() {
        LabelMap blank = LabelMap.filled(SIDE, SIDE, 0);
        assertEquals(blank, closed(blank));
    }

    @Test
    void aMapWithoutGapsIsNotCopied() {
        LabelMap full = gap(32, 32, BUILDING);
        assertSame(full, closed(full));
    }
}
