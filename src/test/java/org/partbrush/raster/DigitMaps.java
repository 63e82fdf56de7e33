package org.partbrush.raster;

/** Small label maps as one can read them. */
final class DigitMaps {

    private DigitMaps() {}

    /** A map from rows of digits. */
    static LabelMap map(String... rows) {
        int[] labels = String.join("", rows).chars().map(c -> c - '0').toArray();
        return LabelMap.of(rows[0].length(), rows.length, labels);
    }
}
