package org.partbrush.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@link ToneMap}s of parts.
 *
 * @param ofParts by global part channel
 */
public record ToneMaps(Map<Integer, List<ToneMap>> ofParts) {

    public static final ToneMaps NONE = new ToneMaps(Map.of());

    private static final String NAME = "tones";
    private static final int HEAD = 3;
    private static final float LARGEST = 127;
    private static final int NUMBERS = HEAD + ColourScale.COLOUR_AXES + ToneMap.CELLS;

    /** The map of a part that a number of 0..1, drawn evenly, stands for; empty if there are none. */
    public Optional<ToneMap> drawn(int part, double chance) {
        List<ToneMap> maps = ofParts.getOrDefault(part, List.of());
        double left = chance * maps.stream().mapToDouble(ToneMap::share).sum();
        Optional<ToneMap> chosen = Optional.empty();
        for (ToneMap map : maps) {
            if (left >= 0) {
                chosen = Optional.of(map);
                left -= map.share();
            }
        }
        return chosen;
    }

    /** As a tensor {@code tones}: for each map its part, what it lies over, its share, direction and tones. */
    Map<String, WeightTensor> save() {
        List<float[]> rows = new ArrayList<>();
        ofParts.forEach((part, maps) -> maps.forEach(map -> rows.add(row(part, map))));
        FloatTable table = FloatTable.zeros(rows.size(), NUMBERS);
        for (int i = 0; i < rows.size(); i++) {
            table.setRow(rows.get(i), i);
        }
        return rows.isEmpty() ? Map.of() : Map.of(NAME, table.save());
    }

    private static float[] row(int part, ToneMap map) {
        float[] row = new float[NUMBERS];
        row[0] = part;
        row[1] = map.over().ordinal();
        row[2] = map.share();
        System.arraycopy(map.along(), 0, row, HEAD, ColourScale.COLOUR_AXES);
        System.arraycopy(map.tones(), 0, row, HEAD + ColourScale.COLOUR_AXES, ToneMap.CELLS);
        return row;
    }

    /** From what {@link #save} gave; none where there is no such tensor, as in bundles of earlier programs. */
    static ToneMaps read(Map<String, WeightTensor> tensors, int parts) throws WeightFileException {
        WeightTensor tensor = tensors.get(NAME);
        if (tensor == null) {
            return NONE;
        }
        int count = Math.toIntExact(tensor.shape()[0]);
        FloatTable table = FloatTable.read(tensors, NAME, -LARGEST, LARGEST, count, NUMBERS);
        Map<Integer, List<ToneMap>> ofParts = new HashMap<>();
        for (int i = 0; i < count; i++) {
            float[] row = table.row(i);
            if (row[0] < 1 || row[0] >= parts || row[2] < 0) {
                throw new WeightFileException("The tensor " + NAME + " has a map of part " + row[0]
                        + " with a share of " + row[2] + "; there are parts 1 to " + (parts - 1) + ".");
            }
            if (row[1] < 0 || row[1] >= ToneMap.Over.values().length) {
                throw new WeightFileException("The tensor " + NAME + " has a map over boxes of kind " + row[1]
                        + "; there are 0 for a part, 1 for an object and 2 for a piece.");
            }
            ofParts.computeIfAbsent((int) row[0], part -> new ArrayList<>()).add(map(row));
        }
        return new ToneMaps(ofParts);
    }

    private static ToneMap map(float[] row) {
        int tones = HEAD + ColourScale.COLOUR_AXES;
        return new ToneMap(
                ToneMap.Over.values()[(int) row[1]],
                row[2],
                Arrays.copyOfRange(row, HEAD, tones),
                Arrays.copyOfRange(row, tones, NUMBERS));
    }
}
