package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectedRegionsTest {

    /** A dot in every second pixel of every second row; none touches another. */
    private static LabelMap dots(int side) {
        int[] labels = new int[side * side];
        Arrays.setAll(labels, i -> i % side % 2 == 0 && i / side % 2 == 0 ? 1 : 0);
        return LabelMap.of(side, side, labels);
    }

    @Test
    void pixelsThatTouchByACornerAreOneRegion() {
        LabelMap map = LabelMap.of(4, 2, new int[] {1, 0, 0, 1, 0, 1, 0, 1});
        WideLabelMap numbers = ConnectedRegions.numberAll(map, label -> label == 1);
        assertArrayEquals(new int[] {1, 0, 0, 2, 0, 1, 0, 2}, numbers.labels());
        assertEquals(List.of(new IntRect(0, 0, 2, 2), new IntRect(3, 0, 1, 2)), ConnectedRegions.bounds(numbers));
    }

    @Test
    void piecesOfNoiseAreFoundHoweverManyTheyAre() {
        int side = 520;
        LabelMap noise = dots(side);
        WideLabelMap numbers = ConnectedRegions.numberAll(noise, label -> label == 1);
        assertEquals(side * side / 4, ConnectedRegions.bounds(numbers).size());
    }

    @Test
    void whatALabelMapCannotNumberIsRefused() {
        LabelMap noise = dots(520);
        assertThrows(IllegalArgumentException.class, () -> ConnectedRegions.number(noise, label -> label == 1));
    }
}
