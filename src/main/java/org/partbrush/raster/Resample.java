package org.partbrush.raster;

/** Pictures and label maps at other sizes. */
public final class Resample {

    private static final int OPAQUE = 0xFF000000;

    private Resample() {}

    /** A region of a picture at another size, by areas where it shrinks and linearly where it grows. */
    public static RgbImage picture(RgbImage picture, IntRect region, int width, int height) {
        AreaFilter columns = AreaFilter.of(region.x(), region.width(), picture.width(), width);
        AreaFilter rows = AreaFilter.of(region.y(), region.height(), picture.height(), height);
        int[] pixels = new int[width * height];
        for (int shift = 16; shift >= 0; shift -= Byte.SIZE) {
            byte[] plane = new byte[picture.pixels().length];
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) (picture.pixels()[i] >> shift);
            }
            float[] resized = AreaFilter.apply(plane, picture.width(), columns, rows);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= OPAQUE | Math.round(resized[i]) << shift;
            }
        }
        return new RgbImage(width, height, pixels);
    }

    /** A whole picture at another size. */
    public static RgbImage picture(RgbImage picture, int width, int height) {
        return picture(picture, new IntRect(0, 0, picture.width(), picture.height()), width, height);
    }

    /** A region of a map at another size, each pixel the one its centre falls on. */
    public static LabelMap labels(LabelMap map, IntRect region, int width, int height) {
        int[] labels = new int[width * height];
        for (int y = 0, i = 0; y < height; y++) {
            int row = region.y() + (int) ((2L * y + 1) * region.height() / (2L * height));
            for (int x = 0; x < width; x++) {
                labels[i++] = map.get(region.x() + (int) ((2L * x + 1) * region.width() / (2L * width)), row);
            }
        }
        return LabelMap.of(width, height, labels);
    }
}
