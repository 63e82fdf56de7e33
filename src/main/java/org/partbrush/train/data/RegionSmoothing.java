package org.partbrush.train.data;

/**
 * A low-pass filter that stays within regions: along rows, then along columns, each value becomes the mean of its run of one
 * region, neighbours counting less by e for each radius that they are away; twice, so that little of what is finer remains.
 */
final class RegionSmoothing {

    private static final int ROUNDS = 2;

    private final int[] region;
    private final int width;
    private final double decay;
    private final double[] sums;
    private final double[] weights;

    /**
     * @param region of every pixel
     * @param radius in pixels
     */
    RegionSmoothing(int[] region, int width, double radius) {
        this.region = region;
        this.width = width;
        decay = Math.exp(-1 / radius);
        sums = new double[region.length];
        weights = new double[region.length];
    }

    /** Smooths the values of all pixels in place. */
    void smooth(double[] values) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int row = 0; row < region.length; row += width) {
                smoothLine(values, row, 1, width);
            }
            for (int column = 0; column < width; column++) {
                smoothLine(values, column, width, region.length / width);
            }
        }
    }

    /** Each pixel gets what lies before it and itself in the first pass, what lies behind it in the second. */
    private void smoothLine(double[] values, int first, int step, int count) {
        double sum = 0;
        double weight = 0;
        int end = first + count * step;
        for (int i = first; i != end; i += step) {
            double kept = i == first || region[i] != region[i - step] ? 0 : decay;
            sum = kept * sum + values[i];
            weight = kept * weight + 1;
            sums[i] = sum;
            weights[i] = weight;
        }
        sum = 0;
        weight = 0;
        for (int i = end - step; i != first - step; i -= step) {
            double kept = i == end - step || region[i] != region[i + step] ? 0 : decay;
            sum *= kept;
            weight *= kept;
            double own = values[i];
            values[i] = (sums[i] + sum) / (weights[i] + weight);
            sum += own;
            weight += 1;
        }
    }
}
