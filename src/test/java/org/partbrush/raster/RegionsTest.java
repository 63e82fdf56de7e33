package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private static final LabelMap MAP = LabelMap.of(5, 4, new int[] {
        1, 1, 0, 2, 2,
        0, 0, 1, 2, 0,
        3, 3, 0, 0, 0,
        3, 0, 1, 1, 1
    });

    @Test
    void regionsAreNumberedInReadingOrderAndJoinedOverCorners() {
        LabelMap regions = ConnectedRegions.number(MAP, label -> label == 1 || label == 2);
        assertArrayEquals(
                new int[] {
                    1, 1, 0, 2, 2,
                    0, 0, 1, 2, 0,
                    0, 0, 0, 0, 0,
                    0, 0, 3, 3, 3
                },
                regions.toArray());
    }

    @Test
    void fillStaysWithinEdgesNotCorners() {
        PixelMask region = FloodFill.region(0, 0, MAP);
        assertEquals(2, region.size());
        assertFalse(region.contains(2, 1));
    }

    @Test
    void fillStopsWhereAnyMapChanges() {
        LabelMap split = LabelMap.of(4, 1, new int[] {7, 7, 8, 8});
        PixelMask region = FloodFill.region(3, 0, LabelMap.filled(4, 1, 1), split);
        assertEquals(2, region.size());
        assertTrue(region.contains(2, 0));
    }

    @Test
    void fillReachesAroundCorners() {
        LabelMap spiral = LabelMap.of(5, 5, new int[] {
            1, 1, 1, 1, 1,
            0, 0, 0, 0, 1,
            1, 1, 1, 0, 1,
            1, 0, 0, 0, 1,
            1, 1, 1, 1, 1
        });
        assertEquals(17, FloodFill.region(0, 0, spiral).size());
    }

    @Test
    void theNearestLabelIsExact() {
        Random random = new Random(3);
        int width = 23;
        int height = 17;
        int[] labels = random.ints(width * height, 0, 60)
                .map(label -> label > 12 ? 0 : label)
                .toArray();
        int[] filled = NearestLabel.fill(width, height, labels, 0);
        for (int i = 0; i < labels.length; i++) {
            assertEquals(
                    nearestDistance(width, labels, i, -1), nearestDistance(width, labels, i, filled[i]), "pixel " + i);
        }
    }

    @Test
    void withoutAnyLabelNothingIsFilled() {
        assertArrayEquals(new int[6], NearestLabel.fill(3, 2, new int[6], 0));
    }

    /** Squared distance to the nearest pixel with a label, or with this one. */
    private static int nearestDistance(int width, int[] labels, int from, int label) {
        int best = Integer.MAX_VALUE;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != 0 && (label == -1 || labels[i] == label)) {
                int dx = i % width - from % width;
                int dy = i / width - from / width;
                best = Math.min(best, dx * dx + dy * dy);
            }
        }
        return best;
    }
}
