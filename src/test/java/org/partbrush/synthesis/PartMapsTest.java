package org.partbrush.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.partbrush.raster.LabelMap;

class PartMapsTest {

    @Test
    void editsOverrideInferredPartsInsideObjectsOnly() {
        LabelMap inferred = LabelMap.of(5, 1, new int[] {1, 2, 3, 4, 5});
        LabelMap edits = LabelMap.of(5, 1, new int[] {255, 1, 0, 255, 1});
        LabelMap instance = LabelMap.of(5, 1, new int[] {1, 1, 1, 0, 0});
        int[] expected = {1, 1, 0, 0, 0};
        assertArrayEquals(
                expected, PartMaps.effective(inferred, edits, instance).toArray());
    }
}
