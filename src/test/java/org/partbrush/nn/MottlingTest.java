package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MottlingTest {

    private static final int CLASSES = 3;
    private static final Mottle CLOUDS = new Mottle(0.5f, 0.25f, -0.125f, 120, 44);

    @Test
    void mottlesAreReadAsTheyWereSaved() throws WeightFileException {
        Mottling mottling = Mottling.of(Map.of(1, CLOUDS), CLASSES);

        Mottling found = Mottling.read(mottling.save(), CLASSES);

        assertEquals(Optional.of(CLOUDS), found.ofClass(1));
        assertEquals(Optional.empty(), found.ofClass(2));
    }

    @Test
    void coloursFromBeforeMottlingAreEven() throws WeightFileException {
        assertEquals(Optional.empty(), Mottling.read(Map.of(), CLASSES).ofClass(1));
    }

    @Test
    void patchesSmallerThanAPixelAreRefused() {
        Mottling mottling = Mottling.none(CLASSES);
        mottling.table().setRow(new float[] {1, 0, 0, 0.5f, 20}, 1);

        assertThrows(WeightFileException.class, () -> Mottling.read(mottling.save(), CLASSES));
    }

    @Test
    void mottlesOfOtherClassesAreRefused() {
        assertThrows(
                WeightFileException.class,
                () -> Mottling.read(Mottling.none(CLASSES + 1).save(), CLASSES));
    }
}
