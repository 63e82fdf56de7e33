package org.partbrush.raster;

/** Takes the specks out of a label map. */
public final class SmallRegions {

    private static final int MISSING = -1;

    private SmallRegions() {}

    /**
     * The map with every connected region of fewer pixels than {@code smallest} given to the labels around it, each pixel
     * to the nearest. A map of small regions only stays as it is.
     */
    public static LabelMap remove(LabelMap map, int smallest) {
        int[] regions = ConnectedRegions.number(map, label -> true).toArray();
        int[] sizes = new int[LabelMap.MAX_LABEL + 1];
        for (int region : regions) {
            sizes[region]++;
        }
        int[] labels = map.toArray();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = sizes[regions[i]] < smallest ? MISSING : labels[i];
        }
        int[] filled = NearestLabel.fill(map.width(), map.height(), labels, MISSING);
        return filled[0] == MISSING ? map : LabelMap.of(map.width(), map.height(), filled);
    }
}
