package org.partbrush.train.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    /** Counts a row of pixels by hand-made maps. */
    private static Confusion of(int[] truth, int[] prediction) {
        Confusion confusion = new Confusion(4);
        for (int i = 0; i < truth.length; i++) {
            confusion.add(truth[i], prediction[i]);
        }
        return confusion;
    }

    private static final Confusion HAND_MADE =
            of(new int[] {1, 1, 1, 1, 2, 2, 0, 0}, new int[] {1, 1, 2, 3, 2, 2, 0, 2});

    @Test
    void intersectionOverUnionCountsBothKindsOfErrors() {
        assertEquals(Map.of(1, 2 / 4.0, 2, 2 / 4.0), HAND_MADE.iou());
        assertEquals(0.5, HAND_MADE.meanIou());
    }

    @Test
    void accuracyCanLeaveTheBackgroundOut() {
        assertEquals(5 / 8.0, HAND_MADE.accuracy(0));
        assertEquals(4 / 6.0, HAND_MADE.accuracy(1));
    }

    @Test
    void labelsThatNeverOccurDoNotCount() {
        assertEquals(1, of(new int[] {3}, new int[] {3}).meanIou());
    }

    @Test
    void nothingCountedScoresNothing() {
        assertEquals(0, new Confusion(3).meanIou());
        assertEquals(0, new Confusion(3).accuracy(1));
    }
}
