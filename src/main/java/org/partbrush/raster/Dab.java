package org.partbrush.raster;

/**
 * One touch of a brush. Two dabs in a row are joined by everything the tip covers on its way, so a stroke has no gaps
 * however far apart the pointer's events are.
 *
 * @param x centre in pixels from the left edge of the map; pixel {@code i} covers {@code i..i+1}
 * @param y centre in pixels from the top edge
 */
public record Dab(double x, double y, Tip tip) {

    /** Rounds the diameter to whole pixels and the centre to where such a tip is symmetric. */
    public Dab {
        double diameter = Math.max(1, Math.rint(tip.diameter()));
        tip = new Tip(tip.shape(), diameter);
        boolean odd = diameter % 2 == 1;
        x = odd ? Math.floor(x) + 0.5 : Math.rint(x);
        y = odd ? Math.floor(y) + 0.5 : Math.rint(y);
    }

    /** A touch of a round brush. */
    public Dab(double x, double y, double diameter) {
        this(x, y, Tip.round(diameter));
    }

    /** The pixels whose centres the tip covers. */
    public PixelMask pixels(IntRect clip) {
        return sweep(this, clip);
    }

    /** The pixels whose centres the tip covers while it moves from here to {@code end} in a straight line. */
    public PixelMask sweep(Dab end, IntRect clip) {
        IntRect region = bounds().union(end.bounds()).intersect(clip);
        PixelMask.PixelTest isCovered = switch (tip.shape()) {
            case ROUND -> new DiskSweep(this, end);
            case SQUARE -> new SquareSweep(this, end);
        };
        return PixelMask.of(region, y -> columns(end, y), isCovered);
    }

    /** Between which columns the tip can be while it passes a row: what a long diagonal does not reach is not tested. */
    private IntRect columns(Dab end, int row) {
        double radius = Math.max(radius(), end.radius());
        double middle = row + 0.5;
        double enter = 0;
        double leave = 1;
        if (end.y != y) {
            double a = (middle - radius - y) / (end.y - y);
            double b = (middle + radius - y) / (end.y - y);
            enter = Math.clamp(Math.min(a, b), 0.0, 1.0);
            leave = Math.clamp(Math.max(a, b), 0.0, 1.0);
        }
        double from = x + enter * (end.x - x);
        double to = x + leave * (end.x - x);
        return IntRect.between(
                (int) Math.floor(Math.min(from, to) - radius),
                row,
                (int) Math.ceil(Math.max(from, to) + radius) + 1,
                row + 1);
    }

    /** The smallest rectangle that holds all pixels of the tip. */
    public IntRect bounds() {
        double radius = radius();
        return IntRect.between(
                (int) Math.floor(x - radius), (int) Math.floor(y - radius), (int) Math.ceil(x + radius), (int)
                        Math.ceil(y + radius));
    }

    private double radius() {
        return tip.diameter() / 2;
    }

    /** Whether a disk that moves and grows from one dab to another covers a pixel's centre. */
    private record DiskSweep(Dab start, Dab end) implements PixelMask.PixelTest {

        @Override
        public boolean holds(int px, int py) {
            double dx = end.x - start.x;
            double dy = end.y - start.y;
            double squaredLength = dx * dx + dy * dy;
            double fromX = px + 0.5 - start.x;
            double fromY = py + 0.5 - start.y;
            double along = squaredLength == 0 ? 1 : Math.clamp((fromX * dx + fromY * dy) / squaredLength, 0.0, 1.0);
            double radius = start.radius() + along * (end.radius() - start.radius());
            double awayX = fromX - along * dx;
            double awayY = fromY - along * dy;
            return awayX * awayX + awayY * awayY <= radius * radius;
        }
    }

    /**
     * Whether an upright square that moves and grows from one dab to another covers a pixel's centre: of the times
     * {@code 0..1} each of its four sides leaves those at which the centre is on its inner side.
     */
    private record SquareSweep(Dab start, Dab end) implements PixelMask.PixelTest {

        @Override
        public boolean holds(int px, int py) {
            double growth = end.radius() - start.radius();
            double dx = end.x - start.x;
            double dy = end.y - start.y;
            double fromX = px + 0.5 - start.x;
            double fromY = py + 0.5 - start.y;
            double[] times = {0, 1};
            narrow(times, fromX - start.radius(), dx + growth);
            narrow(times, -fromX - start.radius(), growth - dx);
            narrow(times, fromY - start.radius(), dy + growth);
            narrow(times, -fromY - start.radius(), growth - dy);
            return times[0] <= times[1];
        }

        /** Keeps the times {@code t} with {@code least <= t * speed}. */
        private static void narrow(double[] times, double least, double speed) {
            if (speed > 0) {
                times[0] = Math.max(times[0], least / speed);
            } else if (speed < 0) {
                times[1] = Math.min(times[1], least / speed);
            } else if (least > 0) {
                times[1] = Double.NEGATIVE_INFINITY;
            }
        }
    }
}
