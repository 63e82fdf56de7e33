package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartRemovalsTest {

    private static final int SIDE = 16;
    private static final byte WHEEL = 2;
    private static final byte CHASSIS = 5;

    /** A car in the left half: a wheel of 4 columns, then chassis; a second car of chassis alone at the right edge. */
    private static SceneBatch cars() {
        byte[] instance = new byte[SIDE * SIDE];
        byte[] part = new byte[SIDE * SIDE];
        for (int i = 0; i < part.length; i++) {
            int x = i % SIDE;
            part[i] = x < 4 ? WHEEL : x < 8 || x == SIDE - 1 ? CHASSIS : 0;
            instance[i] = (byte) (x < 8 ? 1 : x == SIDE - 1 ? 2 : 0);
        }
        return new SceneBatch(
                1, Frame.square(SIDE), new float[3 * SIDE * SIDE], new byte[SIDE * SIDE], instance, part, List.of());
    }

    /** A removal of the wheel; which part is taken is drawn. */
    private static PartRemovals wheelTaken() {
        for (int step = 0; step < 50; step++) {
            PartRemovals removals = PartRemovals.draw(cars(), StepRandom.of(1, step));
            if (removals.removed()[0] == 1) {
                return removals;
            }
        }
        throw new AssertionError("The wheel was never drawn.");
    }

    @Test
    void thePixelsGetTheNearestOtherPartOfTheirObject() {
        PartRemovals removals = wheelTaken();
        assertEquals(CHASSIS, removals.part()[0]);
        assertEquals(CHASSIS, removals.part()[5]);
        assertEquals(0, removals.part()[10]);
    }

    @Test
    void onlyThePartItselfCountsAsRemoved() {
        float[] removed = wheelTaken().removed();
        assertEquals(1, removed[3]);
        assertEquals(0, removed[4]);
    }

    @Test
    void outsideIsWhatBelongsToNoObjectThatLostThePart() {
        float[] outside = wheelTaken().outside();
        assertEquals(0, outside[0]);
        assertEquals(0, outside[7]);
        assertEquals(1, outside[8]);
        assertEquals(1, outside[SIDE - 1]);
    }

    @Test
    void aPartIsKeptWhereItsObjectHasNoOther() {
        SceneBatch cars = cars();
        boolean tookChassis = false;
        for (int step = 0; step < 50; step++) {
            PartRemovals removals = PartRemovals.draw(cars, StepRandom.of(2, step));
            assertEquals(CHASSIS, removals.part()[SIDE - 1]);
            tookChassis |= removals.part()[5] == WHEEL;
        }
        assertTrue(tookChassis);
    }

    @Test
    void nothingIsTakenFromASampleWithoutParts() {
        SceneBatch empty = cars().withPart(new byte[SIDE * SIDE]);
        PartRemovals removals = PartRemovals.draw(empty, StepRandom.of(1, 1));
        assertArrayEquals(new float[SIDE * SIDE], removals.removed());
        assertArrayEquals(new float[SIDE * SIDE], removals.outside());
    }
}
