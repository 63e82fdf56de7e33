package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchNoiseTest {

    private static final byte[] SEMANTIC = {3, 3, 12, 12};
    private static final byte[] INSTANCE = {0, 0, 1, 2};
    private static final SceneBatch BATCH =
            new SceneBatch(1, Frame.square(2), new float[12], SEMANTIC, INSTANCE, new byte[4], List.of());

    private static BatchNoise draw(double differing) {
        return BatchNoise.draw(BATCH, 16, 2, differing, StepRandom.of(1, 2));
    }

    @Test
    void objectsAreRegionsOfTheirOwn() {
        assertArrayEquals(new int[] {3, 3, 17, 18}, draw(1).region());
    }

    @Test
    void regionsThatDifferHaveVectorsOfTheirOwn() {
        BatchNoise noise = draw(1);
        assertNotEquals(noise.table()[3 * 2], noise.table()[17 * 2]);
    }

    @Test
    void otherwiseAllRegionsShareOneVector() {
        BatchNoise noise = draw(0);
        assertEquals(noise.table()[3 * 2], noise.table()[17 * 2]);
        assertEquals(noise.table()[1], noise.table()[18 * 2 + 1]);
    }
}
