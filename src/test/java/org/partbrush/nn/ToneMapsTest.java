package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.ToneMap.Over;

class ToneMapsTest {

    private static final int PARTS = 4;

    private static ToneMap map(ToneMap.Over over, float share) {
        float[] tones = new float[ToneMap.CELLS];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = i % ToneMap.COLUMNS;
        }
        return new ToneMap(over, share, new float[] {1, 0.5f, -0.5f}, tones);
    }

    private static final ToneMaps MAPS = new ToneMaps(
            Map.of(2, List.of(map(Over.PART, 0.25f), map(Over.OBJECT, 0.5f)), 3, List.of(map(Over.PIECE, 1))));

    @Test
    void mapsAreReadAsTheyWereSaved() throws WeightFileException {
        ToneMaps found = ToneMaps.read(MAPS.save(), PARTS);

        assertEquals(Map.of(2, 2, 3, 1), sizes(found));
        ToneMap second = found.drawn(2, 0.99).orElseThrow();
        assertEquals(Over.OBJECT, second.over());
        assertEquals(Over.PIECE, found.drawn(3, 0).orElseThrow().over());
        assertEquals(0.5f, second.share());
        assertArrayEquals(map(Over.OBJECT, 0.5f).along(), second.along());
        assertArrayEquals(map(Over.OBJECT, 0.5f).tones(), second.tones());
    }

    private static Map<Integer, Integer> sizes(ToneMaps maps) {
        return Map.of(
                2,
                maps.ofParts().getOrDefault(2, List.of()).size(),
                3,
                maps.ofParts().getOrDefault(3, List.of()).size());
    }

    @Test
    void coloursFromBeforeTonesHaveNone() throws WeightFileException {
        assertEquals(ToneMaps.NONE, ToneMaps.read(Map.of(), PARTS));
        assertEquals(Map.of(), ToneMaps.NONE.save());
    }

    @Test
    void mapsOfPartsThatDoNotExistAreRefused() {
        assertThrows(WeightFileException.class, () -> ToneMaps.read(MAPS.save(), 3));
    }

    @Test
    void mapsOverUnknownBoxesAreRefused() {
        Map<String, WeightTensor> saved = MAPS.save();
        WeightTensor tensor = Objects.requireNonNull(saved.get("tones"));
        float[] values = tensor.toFloats();
        values[1] = 3;
        Map<String, WeightTensor> damaged = Map.of("tones", WeightTensor.ofFloats(values, tensor.shape()));

        assertThrows(WeightFileException.class, () -> ToneMaps.read(damaged, PARTS));
    }

    @Test
    void mapsAreDrawnByTheirShares() {
        assertEquals(Over.PART, MAPS.drawn(2, 0.3).orElseThrow().over());
        assertEquals(Over.OBJECT, MAPS.drawn(2, 0.4).orElseThrow().over());
        assertTrue(MAPS.drawn(1, 0.4).isEmpty());
    }

    @Test
    void tonesAreBilinearBetweenTheMiddlesOfCells() {
        ToneMap map = map(Over.PART, 1);
        assertEquals(0, map.at(0, 0), 1e-6);
        assertEquals(4, map.at(0.5f, 0.3f), 1e-5);
        assertEquals(4.5, map.at(5f / ToneMap.COLUMNS, 0.3f), 1e-5);
        assertEquals(8, map.at(1, 1), 1e-6);
    }
}
