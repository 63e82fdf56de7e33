package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShadeTest {

    @Test
    void aUnitHasEightShadesAndTheRarestAreTakenForTheLast() {
        assertEquals(3, Shade.nearest(0.4));
        assertEquals(-3, Shade.nearest(-0.4));
        assertEquals(Shade.MOST, Shade.nearest(100));
        assertEquals(-Shade.MOST, Shade.nearest(-100));
    }

    @Test
    void aShadeLiesAlongItsDirectionAndLeavesTheRestOfZ() {
        float[] shade = Shade.of(new float[] {0.5f, 0, 1, 7}, new float[] {1, -2, 0}, Shade.STEPS / 2);
        assertArrayEquals(new float[] {1, -1, 1, 7}, shade, 1e-6f);
    }

    @Test
    void noShadeMakesAColourThatIsTooRare() {
        float[] rare = Shade.of(new float[] {2, -2, 0, 3}, new float[] {2.5f, -2.5f, 0}, Shade.MOST);
        assertArrayEquals(new float[] {ColourScale.FARTHEST, -ColourScale.FARTHEST, 0, 3}, rare);
    }

    @Test
    void theShadesOfARareColourAreNoRarer() {
        float[] shade = Shade.of(new float[] {4, 0, 0}, new float[] {1, 0, 0}, Shade.STEPS);
        assertArrayEquals(new float[] {4, 0, 0}, shade);
        assertArrayEquals(new float[] {3, 0, 0}, Shade.of(new float[] {4, 0, 0}, new float[] {1, 0, 0}, -Shade.STEPS));
    }
}
