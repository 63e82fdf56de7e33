package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partbrush.label.PartVocabulary;

/** Two wheels (2) of 10x10 pixels on a chassis (5). */
class DecidedPiecesTest {

    private static final int WIDTH = 60;
    private static final int WHEEL = 2;
    private static final int CHASSIS = 5;

    private final int[] labels = new int[WIDTH * 30];
    private final int[] edits = new int[labels.length];

    @BeforeEach
    void draw() {
        Arrays.fill(labels, CHASSIS);
        Arrays.fill(edits, PartVocabulary.UNKNOWN);
        fill(labels, 10, 20, WHEEL);
        fill(labels, 40, 50, WHEEL);
    }

    /** Columns of the wheels' rows. */
    private static void fill(int[] map, int from, int to, int value) {
        for (int y = 15; y < 25; y++) {
            Arrays.fill(map, y * WIDTH + from, y * WIDTH + to, value);
        }
    }

    private int label(int x) {
        return labels[20 * WIDTH + x];
    }

    private void follow() {
        DecidedPieces.follow(labels, WIDTH, edits);
    }

    @Test
    void theRimOfARemovedWheelGoesWithItAndTheOtherWheelStays() {
        fill(edits, 11, 20, CHASSIS);

        follow();

        assertEquals(CHASSIS, label(10), "the sliver");
        assertEquals(WHEEL, label(15), "what was decided hides it, and can be restored");
        assertEquals(WHEEL, label(45));
    }

    /** As when a car without wheels is painted further and its wheel would have moved by a third. */
    @Test
    void aMovedWheelGoesWithTheOneThatWasRemoved() {
        fill(edits, 10, 17, CHASSIS);

        follow();

        assertEquals(CHASSIS, label(19));
        assertEquals(WHEEL, label(45));
    }

    @Test
    void aWheelThatIsHalfDecidedStays() {
        fill(edits, 15, 20, CHASSIS);
        int[] before = labels.clone();

        follow();

        assertArrayEquals(before, labels);
    }

    @Test
    void aWheelThatTheUserConfirmedStays() {
        fill(edits, 11, 20, WHEEL);

        follow();

        assertEquals(WHEEL, label(10));
    }

    @Test
    void theBodyStaysHoweverMuchOfItIsRepainted() {
        for (int i = 0; i < labels.length; i++) {
            edits[i] = labels[i] == CHASSIS && i % WIDTH > 0 ? 1 : PartVocabulary.UNKNOWN;
        }

        follow();

        assertEquals(CHASSIS, label(0));
    }

    @Test
    void pixelsOfOtherObjectsDoNotCount() {
        fill(edits, 11, 20, CHASSIS);
        fill(edits, 5, 11, DecidedPieces.OUTSIDE);
        fill(labels, 5, 10, WHEEL);

        follow();

        assertEquals(WHEEL, label(10), "not the object's");
    }
}
