package org.partbrush.raster;

/**
 * A parallelogram with upright sides: how a rectangle on an upright wall looks from aside. In pixels; a pixel belongs to
 * it if its centre does.
 *
 * @param x, y its centre, where pixel (0, 0) has its centre at 0, 0
 * @param halfWidth from the centre to each side
 * @param halfHeight from the centre up and down
 * @param slope how far its edges fall from one pixel to the next on the right
 */
public record Parallelogram(double x, double y, double halfWidth, double halfHeight, double slope) {

    /** The one with the area, the centre, the horizontal spread and the slant of some pixels, of which there is one at least. */
    public static Parallelogram of(PixelMask pixels) {
        double[] sums = new double[4];
        int n = pixels.size();
        pixels.forEach((px, py) -> {
            sums[0] += px;
            sums[1] += py;
            sums[2] += (double) px * px;
            sums[3] += (double) px * py;
        });
        double x = sums[0] / n;
        double y = sums[1] / n;
        // A pixel is no point: along itself it spreads by a twelfth, as an evenly filled stretch of length 1 does.
        double spread = sums[2] / n - x * x + 1.0 / 12;
        double halfWidth = Math.sqrt(3 * spread);
        return new Parallelogram(x, y, halfWidth, n / (4 * halfWidth), (sums[3] / n - x * y) / spread);
    }

    public boolean contains(int px, int py) {
        return Math.abs(px - x) <= halfWidth && Math.abs(py - y - slope * (px - x)) <= halfHeight;
    }

    /** A rectangle that holds all its pixels. */
    public IntRect bounds() {
        double reach = halfHeight + Math.abs(slope) * halfWidth;
        return IntRect.between(
                (int) Math.floor(x - halfWidth),
                (int) Math.floor(y - reach),
                (int) Math.ceil(x + halfWidth) + 1,
                (int) Math.ceil(y + reach) + 1);
    }
}
