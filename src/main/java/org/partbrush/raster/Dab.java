package org.partbrush.raster;

/**
 * One touch of a round brush. Two dabs in a row are joined by everything the disk covers on its way, so a stroke has
 * no gaps however far apart the pointer's events are.
 *
 * @param x centre in pixels from the left edge of the map; pixel {@code i} covers {@code i..i+1}
 * @param y centre in pixels from the top edge
 * @param diameter in pixels, at least 1
 */
public record Dab(double x, double y, double diameter) {

    /** Rounds the diameter to whole pixels and the centre to where such a disk is symmetric. */
    public Dab {
        diameter = Math.max(1, Math.rint(diameter));
        boolean odd = diameter % 2 == 1;
        x = odd ? Math.floor(x) + 0.5 : Math.rint(x);
        y = odd ? Math.floor(y) + 0.5 : Math.rint(y);
    }

    /** The pixels whose centres the disk covers. */
    public PixelMask pixels(IntRect clip) {
        return sweep(this, clip);
    }

    /** The pixels whose centres the disk covers while it moves from here to {@code end} in a straight line. */
    public PixelMask sweep(Dab end, IntRect clip) {
        double dx = end.x - x;
        double dy = end.y - y;
        double squaredLength = dx * dx + dy * dy;
        return PixelMask.of(reach().union(end.reach()).intersect(clip), (px, py) -> {
            double fromX = px + 0.5 - x;
            double fromY = py + 0.5 - y;
            double along = squaredLength == 0 ? 1 : clamp((fromX * dx + fromY * dy) / squaredLength);
            double radius = (diameter + along * (end.diameter - diameter)) / 2;
            double awayX = fromX - along * dx;
            double awayY = fromY - along * dy;
            return awayX * awayX + awayY * awayY <= radius * radius;
        });
    }

    private IntRect reach() {
        double radius = diameter / 2;
        return IntRect.between(
                (int) Math.floor(x - radius), (int) Math.floor(y - radius), (int) Math.ceil(x + radius), (int)
                        Math.ceil(y + radius));
    }

    private static double clamp(double fraction) {
        return Math.clamp(fraction, 0.0, 1.0);
    }
}
