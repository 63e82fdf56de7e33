package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partbrush.io.Vocabularies;

class VagueClassesTest {

    private static final int BUILDING = 2;
    private static final int WINDOW = 14;
    private static final int ROAD = 3;

    /** A map of 1000 pixels that starts with some of two classes; the others are road. */
    private static Set<Integer> vague(int buildings, int windows) {
        byte[] map = new byte[1000];
        Arrays.fill(map, (byte) ROAD);
        Arrays.fill(map, 0, buildings, (byte) BUILDING);
        Arrays.fill(map, buildings, buildings + windows, (byte) WINDOW);
        return VagueClasses.of(map, Vocabularies.street());
    }

    @Test
    void buildingsWithoutLabelledWindowsAreVague() {
        assertEquals(Set.of(BUILDING), vague(500, 0));
        assertEquals(Set.of(BUILDING), vague(500, 40));
    }

    @Test
    void buildingsBesideLabelledWindowsAreWhatTheyAreNamed() {
        assertEquals(Set.of(), vague(500, 50));
    }

    @Test
    void whereThereIsNoBuildingNothingIsVague() {
        assertEquals(Set.of(), vague(0, 0));
    }
}
