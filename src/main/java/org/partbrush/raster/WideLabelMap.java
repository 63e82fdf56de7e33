package org.partbrush.raster;

/**
 * A raster of labels that do not fit into 16 bits, such as the ids of panoptic data sets or the numbers of regions;
 * immutable by agreement.
 *
 * @param labels row-major
 */
public record WideLabelMap(int width, int height, int[] labels) {

    public WideLabelMap {
        if (labels.length != width * height) {
            throw new IllegalArgumentException(labels.length + " labels do not fill " + width + "x" + height + ".");
        }
    }

    public int get(int x, int y) {
        return labels[y * width + x];
    }
}
