package org.partbrush.train.shape;

import java.util.List;

/**
 * How much a pixel of each part counts in the loss. Lights and plates cover a hundredth of a car: where they cannot be
 * told from the silhouette for certain, an unweighted loss would never name them at all.
 *
 * @param weights by category and part id, at least 1; that of the largest part and of the background is 1
 */
public record PartBalance(float[][] weights) {

    private static final double LARGEST = 8;

    /**
     * Weights {@code (pixels of the largest part / pixels of the part) ^ exponent}, at most {@value #LARGEST}.
     *
     * @param exponent 0: all parts count alike, as in the reference
     */
    public static PartBalance of(List<PartShape> shapes, int categories, int slots, double exponent) {
        long[][] counts = new long[categories][slots];
        for (PartShape shape : shapes) {
            for (byte label : shape.isPlateOnly() ? new byte[0] : shape.labels()) {
                int part = label & 0xFF;
                counts[shape.category()][part < slots ? part : 0]++;
            }
        }
        float[][] weights = new float[categories][slots];
        for (int c = 0; c < categories; c++) {
            counts[c][0] = 0;
            long largest = 0;
            for (long count : counts[c]) {
                largest = Math.max(largest, count);
            }
            for (int k = 0; k < slots; k++) {
                double ratio = counts[c][k] == 0 ? 1 : largest / (double) counts[c][k];
                weights[c][k] = (float) Math.min(LARGEST, Math.pow(ratio, exponent));
            }
        }
        return new PartBalance(weights);
    }

    float of(int category, int part) {
        return weights[category][part];
    }
}
