package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelMaskTest {

    private static final IntRect BOUNDS = new IntRect(3, -2, 40, 30);

    /** Half of the pixels, as a test and as a mask. */
    private final boolean[][] pixels = randomPixels();

    private final PixelMask mask = PixelMask.of(BOUNDS, this::isSet);

    private static boolean[][] randomPixels() {
        Random random = new Random(8);
        boolean[][] pixels = new boolean[BOUNDS.height()][BOUNDS.width()];
        for (boolean[] row : pixels) {
            for (int x = 0; x < row.length; x++) {
                row[x] = random.nextBoolean();
            }
        }
        return pixels;
    }

    private boolean isSet(int x, int y) {
        return BOUNDS.contains(x, y) && pixels[y - BOUNDS.y()][x - BOUNDS.x()];
    }

    private static void requireSame(PixelMask.PixelTest expected, PixelMask mask) {
        int size = 0;
        for (int y = -10; y < 60; y++) {
            for (int x = -10; x < 60; x++) {
                assertEquals(expected.holds(x, y), mask.contains(x, y), "pixel " + x + ", " + y);
                size += expected.holds(x, y) ? 1 : 0;
            }
        }
        assertEquals(size, mask.size());
    }

    @Test
    void itContainsThePixelsForWhichTheTestHolds() {
        requireSame(this::isSet, mask);
    }

    @Test
    void runsOfARegionStayInIt() {
        IntRect region = new IntRect(10, 5, 20, 9);
        List<Integer> lengths = new ArrayList<>();
        mask.forEachRun(region, (y, from, to) -> {
            IntRect run = new IntRect(from, y, to - from, 1);
            assertEquals(run, run.intersect(region));
            lengths.add(run.width());
        });
        int inside = PixelMask.of(region, this::isSet).size();
        assertEquals(inside, lengths.stream().mapToInt(length -> length).sum());
    }

    @Test
    void aRectangleIsCoveredOnlyAsAWhole() {
        PixelMask rectangle = PixelMask.rectangle(BOUNDS);
        assertTrue(rectangle.covers(new IntRect(3, -2, 40, 30)));
        assertFalse(rectangle.covers(new IntRect(2, -2, 40, 30)));
        assertFalse(mask.covers(BOUNDS));
    }

    @Test
    void aTestOnLabelsIsAskedForEveryRun() {
        LabelMap map = LabelMap.filled(60, 40, 1).painted(PixelMask.rectangle(new IntRect(20, 10, 15, 15)), 2);
        PixelMask inside = PixelMask.rectangle(new IntRect(5, 5, 40, 30)).where((x, y) -> map.get(x, y) == 2, map);
        requireSame((x, y) -> new IntRect(20, 10, 15, 15).contains(x, y), inside);
    }

    @Test
    void aMovedMaskIsTheSameElsewhere() {
        requireSame((x, y) -> isSet(x - 4, y + 6), mask.moved(4, -6));
    }

    @Test
    void anEllipseHasThePixelsWhoseCentresLieInIt() {
        for (IntRect box : List.of(new IntRect(1, 2, 31, 20), new IntRect(-5, 30, 12, 27), new IntRect(7, 7, 1, 1))) {
            requireSame((x, y) -> isInside(box, x, y), EllipsePixels.of(box, new IntRect(-10, -10, 70, 70)));
        }
    }

    private static boolean isInside(IntRect box, int x, int y) {
        double across = (x + 0.5 - box.x()) / box.width() - 0.5;
        double down = (y + 0.5 - box.y()) / box.height() - 0.5;
        return box.contains(x, y) && across * across + down * down <= 0.25;
    }
}
