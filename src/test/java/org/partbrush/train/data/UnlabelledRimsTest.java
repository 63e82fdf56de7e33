package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.partbrush.io.Vocabularies;

/** On 64x64 pixels, where labels spread by four. */
class UnlabelledRimsTest {

    private static final int SIDE = 64;
    private static final int ROAD = 3;
    private static final int CAR = 12;
    private static final int BUILDING = 2;

    /** @param rim unlabelled pixels around a car on a road below a building */
    private static int[] street(int rim) {
        int[] classes = new int[SIDE * SIDE];
        for (int i = 0; i < classes.length; i++) {
            int fromCar = Math.max(Math.abs(i % SIDE - 32), Math.abs(i / SIDE - 32)) - 8;
            classes[i] = fromCar <= 0 ? CAR : fromCar <= rim ? 0 : i / SIDE < 32 ? BUILDING : ROAD;
        }
        return classes;
    }

    private static int[] filled(int[] classes) {
        return UnlabelledRims.fill(new Pixels(SIDE, SIDE, classes), Vocabularies.street())
                .values();
    }

    @Test
    void aRimTakesTheStuffBesideItAndTheObjectKeepsItsContour() {
        assertArrayEquals(street(0), filled(street(3)));
    }

    @Test
    void wideUnlabelledAreasKeepTheirMiddle() {
        int[] filled = filled(street(12));

        assertEquals(0, filled[32 * SIDE + 32 + 8 + 4], "eight pixels from the road");
        assertEquals(ROAD, filled[33 * SIDE + 32 + 8 + 10], "two pixels from it");
    }

    @Test
    void aSceneOfThingsAloneStays() {
        int[] classes = street(12);
        for (int i = 0; i < classes.length; i++) {
            classes[i] = classes[i] == CAR ? CAR : 0;
        }

        assertArrayEquals(classes, filled(classes));
    }
}
