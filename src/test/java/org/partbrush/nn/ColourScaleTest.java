package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColourScaleTest {

    /** One class, one part; means 0 and deviations of a tenth. */
    private final ColourScale scale = new ColourScale(tables(0), tables(0.1f), tables(1));

    private static FloatTable tables(float value) {
        FloatTable table = FloatTable.zeros(1, 1, ColourScale.AXES);
        float[] row = new float[ColourScale.AXES];
        Arrays.fill(row, value);
        table.setRow(row, 0, 0);
        return table;
    }

    private float[] channels(double... axes) {
        return scale.channels(0, 0, axes);
    }

    @Test
    void usualColoursAndTexturesAreToldInDeviations() {
        assertArrayEquals(new float[] {1, -2, 2.5f, 0, 1, -2.5f}, channels(0.1, -0.2, 0.25, 0, 0.1, -0.25), 1e-5f);
    }

    @Test
    void ofTwoRareColoursTheMoreVividOneIsToldAsSuch() {
        float rare = channels(0.4, 0, 0)[0];
        float rarer = channels(0.7, 0, 0)[0];
        assertEquals(2.5 + Math.log(2.5), rare, 1e-5);
        assertTrue(rarer > rare && rarer < ColourScale.MOST_VIVID, rare + ", " + rarer);
        assertEquals(-rarer, channels(-0.7, 0, 0)[0], 1e-5);
    }

    @Test
    void nothingIsToldAsFartherThanTheBounds() {
        assertArrayEquals(
                new float[] {ColourScale.MOST_VIVID, 0, 0, ColourScale.FARTHEST, 0, 0},
                channels(9, 0, 0, 9, 0, 0),
                1e-5f);
    }
}
