package org.partbrush.train.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CosineRateTest {

    private static final CosineRate RATE = new CosineRate(2, 10, 1000);

    @Test
    void itRisesStepByStep() {
        assertEquals(0.2, RATE.at(0), 1e-4);
        assertEquals(1, RATE.at(4), 1e-3);
    }

    @Test
    void itFallsToATenthAndStaysThere() {
        assertEquals(1.1, RATE.at(500), 1e-9);
        assertEquals(0.2, RATE.at(1000), 1e-9);
        assertEquals(0.2, RATE.at(5000), 1e-9);
    }
}
