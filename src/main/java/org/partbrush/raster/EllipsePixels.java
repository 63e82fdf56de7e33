package org.partbrush.raster;

/** Finds the pixels inside an upright ellipse, one row after the other. */
public final class EllipsePixels {

    private EllipsePixels() {}

    /** The pixels of a rectangle whose centres lie in the ellipse that touches the sides of a box. */
    public static PixelMask of(IntRect box, IntRect clip) {
        IntRect region = box.intersect(clip);
        PixelMask.Builder pixels = new PixelMask.Builder(region);
        for (int y = region.y(); y < region.bottom(); y++) {
            int inset = inset(box, y);
            pixels.add(y, Math.max(region.x(), box.x() + inset), Math.min(region.right(), box.right() - inset));
        }
        return pixels.build();
    }

    /** How many pixels of a row of the box lie outside the ellipse, on either side. */
    private static int inset(IntRect box, int y) {
        double down = (y + 0.5 - box.y()) / box.height() - 0.5;
        double half = box.width() * Math.sqrt(0.25 - down * down);
        return (int) Math.ceil((box.width() - 1) / 2.0 - half);
    }
}
