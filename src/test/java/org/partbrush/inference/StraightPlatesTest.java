package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Plates (4) on a chassis (5), beside a light (3), with background (0) on the right. */
class StraightPlatesTest {

    private static final int WIDTH = 40;
    private static final int HEIGHT = 20;
    private static final int LIGHT = 3;
    private static final int PLATE = 4;
    private static final int CHASSIS = 5;

    private static int[] car() {
        int[] labels = new int[WIDTH * HEIGHT];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % WIDTH < 35 ? CHASSIS : 0;
        }
        return labels;
    }

    private static void ellipse(int[] labels, int cx, int cy, double rx, double ry) {
        for (int i = 0; i < labels.length; i++) {
            if (Math.pow((i % WIDTH - cx) / rx, 2) + Math.pow((i / WIDTH - cy) / ry, 2) <= 1) {
                labels[i] = PLATE;
            }
        }
    }

    private static int at(int[] labels, int x, int y) {
        return labels[y * WIDTH + x];
    }

    @Test
    void aRoundPlateGetsCornersAndItsRimGoesToTheNextPart() {
        int[] labels = car();
        ellipse(labels, 12, 8, 8, 4);
        int[] others = new int[labels.length];
        Arrays.fill(others, LIGHT);

        StraightPlates.straighten(labels, WIDTH, PLATE, () -> others);

        assertEquals(PLATE, at(labels, 12 - 6, 8 - 3), "a corner");
        assertEquals(LIGHT, at(labels, 12, 8 - 4), "the top of the ellipse");
        assertEquals(CHASSIS, at(labels, 25, 8), "what was no plate");
    }

    @Test
    void eachOfTwoPlatesIsStraightenedByItself() {
        int[] labels = car();
        ellipse(labels, 8, 5, 6, 3);
        ellipse(labels, 25, 14, 6, 3);

        StraightPlates.straighten(labels, WIDTH, PLATE, StraightPlatesTest::car);

        assertEquals(PLATE, at(labels, 8 - 5, 5 - 2));
        assertEquals(PLATE, at(labels, 25 + 5, 14 + 2));
        assertEquals(CHASSIS, at(labels, 16, 10), "between them");
    }

    @Test
    void nothingGrowsOutOfTheObject() {
        int[] labels = car();
        ellipse(labels, 30, 8, 8, 4);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % WIDTH < 35 ? labels[i] : 0;
        }

        StraightPlates.straighten(labels, WIDTH, PLATE, StraightPlatesTest::car);

        for (int y = 0; y < HEIGHT; y++) {
            assertEquals(0, at(labels, 36, y));
        }
    }

    @Test
    void aRaggedPlateStays() {
        int[] labels = car();
        for (int d = 0; d < 12; d++) { // a thin cross
            labels[(2 + d) * WIDTH + 5 + d] = PLATE;
            labels[(13 - d) * WIDTH + 5 + d] = PLATE;
        }
        int[] before = labels.clone();

        StraightPlates.straighten(labels, WIDTH, PLATE, StraightPlatesTest::car);

        assertArrayEquals(before, labels);
    }

    @Test
    void withoutAPlateNothingIsAsked() {
        int[] labels = car();

        StraightPlates.straighten(labels, WIDTH, PLATE, () -> {
            throw new AssertionError("asked");
        });

        assertArrayEquals(car(), labels);
    }
}
