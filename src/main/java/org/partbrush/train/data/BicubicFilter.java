package org.partbrush.train.data;

/**
 * How Pillow resamples one line of an 8-bit plane by cubic convolution (a = -0.5), widened by the scale when it shrinks.
 * The weights are integers of {@value #BITS} fraction bits and every pass rounds to bytes, as there, so that results are
 * equal bit for bit (Pillow, {@code libImaging/Resample.c}). Immutable.
 */
final class BicubicFilter {

    private static final double A = -0.5;
    private static final double SUPPORT = 2;
    private static final int BITS = 22;
    private static final int HALF = 1 << (BITS - 1);

    private final int[] first;
    private final int[][] weights;

    private BicubicFilter(int[] first, int[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    /** Resamples a line of {@code inputs} pixels to {@code outputs}. */
    static BicubicFilter of(int inputs, int outputs) {
        double scale = (double) inputs / outputs;
        double widening = Math.max(1, scale);
        double support = SUPPORT * widening;
        int[] first = new int[outputs];
        int[][] weights = new int[outputs][];
        for (int o = 0; o < outputs; o++) {
            double centre = (o + 0.5) * scale;
            int low = Math.max(0, (int) (centre - support + 0.5));
            int high = Math.min(inputs, (int) (centre + support + 0.5));
            double[] shares = new double[high - low];
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                shares[i] = cubic((i + low - centre + 0.5) / widening);
                sum += shares[i];
            }
            first[o] = low;
            weights[o] = fixedPoint(shares, sum);
        }
        return new BicubicFilter(first, weights);
    }

    private static double cubic(double distance) {
        double x = Math.abs(distance);
        if (x < 1) {
            return ((A + 2) * x - (A + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * A : 0;
    }

    private static int[] fixedPoint(double[] shares, double sum) {
        int[] weights = new int[shares.length];
        for (int i = 0; i < weights.length; i++) {
            double weight = shares[i] / sum * (1 << BITS);
            weights[i] = (int) (weight < 0 ? weight - 0.5 : weight + 0.5);
        }
        return weights;
    }

    /** A row-major plane of 0..255 at another size: columns first, then rows; a direction that keeps its size is left. */
    static byte[] resize(byte[] plane, int width, int height, int newWidth, int newHeight) {
        byte[] narrowed = width == newWidth ? plane : of(width, newWidth).acrossRows(plane, width, height);
        return height == newHeight ? narrowed : of(height, newHeight).downColumns(narrowed, newWidth);
    }

    private byte[] acrossRows(byte[] plane, int width, int height) {
        byte[] out = new byte[first.length * height];
        for (int y = 0, at = 0; y < height; y++) {
            for (int o = 0; o < first.length; o++) {
                int sum = HALF;
                int from = y * width + first[o];
                for (int weight : weights[o]) {
                    sum += weight * (plane[from++] & 0xFF);
                }
                out[at++] = rounded(sum);
            }
        }
        return out;
    }

    private byte[] downColumns(byte[] plane, int width) {
        byte[] out = new byte[first.length * width];
        for (int o = 0, at = 0; o < first.length; o++) {
            for (int x = 0; x < width; x++) {
                int sum = HALF;
                int from = first[o] * width + x;
                for (int weight : weights[o]) {
                    sum += weight * (plane[from] & 0xFF);
                    from += width;
                }
                out[at++] = rounded(sum);
            }
        }
        return out;
    }

    private static byte rounded(int sum) {
        return (byte) Math.clamp(sum >> BITS, 0, 255);
    }
}
