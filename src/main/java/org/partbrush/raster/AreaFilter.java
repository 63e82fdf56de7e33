package org.partbrush.raster;

/**
 * How one line of an image is resampled: every output sample averages the input over its own extent, but over at least
 * one whole pixel, which makes enlarging linear interpolation. Immutable.
 */
public final class AreaFilter {

    private final int[] first;
    private final float[][] shares;

    private AreaFilter(int[] first, float[][] shares) {
        this.first = first;
        this.shares = shares;
    }

    /** Resamples {@code start .. start + length} of a line of {@code inputs} pixels to {@code outputs} samples. */
    public static AreaFilter of(double start, double length, int inputs, int outputs) {
        double step = length / outputs;
        double half = Math.max(1, step) / 2;
        int[] first = new int[outputs];
        float[][] shares = new float[outputs][];
        for (int o = 0; o < outputs; o++) {
            double centre = start + (o + 0.5) * step;
            double low = Math.clamp(centre - half, 0, inputs - 1e-3);
            double high = Math.clamp(centre + half, low + 1e-3, inputs);
            first[o] = (int) low;
            shares[o] = overlaps(low, high);
        }
        return new AreaFilter(first, shares);
    }

    /** Shares of the pixels that {@code low .. high} touches. */
    private static float[] overlaps(double low, double high) {
        int from = (int) low;
        float[] shares = new float[(int) Math.ceil(high) - from];
        for (int i = 0; i < shares.length; i++) {
            double covered = Math.min(high, from + i + 1) - Math.max(low, from + i);
            shares[i] = (float) (covered / (high - low));
        }
        return shares;
    }

    /** A plane (row-major, 0..255) resampled in both directions. Rows are filtered once each, then mixed. */
    public static float[] apply(byte[] plane, int width, AreaFilter columns, AreaFilter rows) {
        int outWidth = columns.first.length;
        int outHeight = rows.first.length;
        int top = rows.first[0];
        int bottom = rows.first[outHeight - 1] + rows.shares[outHeight - 1].length;
        float[] narrowed = new float[(bottom - top) * outWidth];
        for (int y = top; y < bottom; y++) {
            columns.filterRow(plane, y * width, narrowed, (y - top) * outWidth);
        }
        float[] out = new float[outHeight * outWidth];
        for (int y = 0; y < outHeight; y++) {
            rows.mixRows(narrowed, (rows.first[y] - top) * outWidth, y, out, outWidth);
        }
        return out;
    }

    private void filterRow(byte[] plane, int offset, float[] out, int at) {
        for (int o = 0; o < first.length; o++) {
            float sum = 0;
            int from = offset + first[o];
            for (float share : shares[o]) {
                sum += share * (plane[from++] & 0xFF);
            }
            out[at + o] = sum;
        }
    }

    private void mixRows(float[] lines, int offset, int output, float[] out, int width) {
        int from = offset;
        for (float share : shares[output]) {
            for (int x = 0; x < width; x++) {
                out[output * width + x] += share * lines[from++];
            }
        }
    }

    public static byte[] rounded(float[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(values[i]);
        }
        return bytes;
    }
}
