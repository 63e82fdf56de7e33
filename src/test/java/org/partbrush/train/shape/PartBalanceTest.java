package org.partbrush.train.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partbrush.label.PartVocabulary;

class PartBalanceTest {

    private static final int PIXELS = PartShape.SIDE * PartShape.SIDE;

    /** A shape whose first pixels have a part each, the rest part 2. */
    private static PartShape shape(int category, int ones, int unknown) {
        byte[] labels = new byte[PIXELS];
        Arrays.fill(labels, (byte) 2);
        Arrays.fill(labels, 0, ones, (byte) 1);
        Arrays.fill(labels, ones, ones + unknown, (byte) PartVocabulary.UNKNOWN);
        return new PartShape(category, false, labels);
    }

    @Test
    void aPartOfOneSixteenthOfTheLargestWeighsFourTimesAsMuch() {
        int ones = PIXELS / 17;
        PartBalance balance = PartBalance.of(List.of(shape(0, ones, PIXELS - 17 * ones)), 1, 3, 0.5);
        assertEquals(4, balance.of(0, 1), 1e-6);
        assertEquals(1, balance.of(0, 2));
        assertEquals(1, balance.of(0, 0));
    }

    @Test
    void partsWeighAlikeUnderTheExponentZero() {
        assertEquals(1, PartBalance.of(List.of(shape(0, 10, 0)), 1, 3, 0).of(0, 1));
    }

    @Test
    void eachCategoryHasItsOwnWeights() {
        PartBalance balance = PartBalance.of(List.of(shape(0, 1, 0), shape(1, PIXELS / 2, 0)), 2, 3, 0.5);
        assertEquals(8, balance.of(0, 1));
        assertEquals(1, balance.of(1, 1));
    }

    @Test
    void aPartThatNeverOccursWeighsLikeTheLargest() {
        assertEquals(1, PartBalance.of(List.of(shape(0, 5, 0)), 1, 4, 0.5).of(0, 3));
    }
}
