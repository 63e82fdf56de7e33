package org.partbrush.train.shape;

import java.util.random.RandomGenerator;

/**
 * How a sample looks at a shape: an affine map of the square -1..1 that the sample covers, pixel centres between, and a
 * bend of the sample. One nearest lookup a pixel, so labels stay labels.
 *
 * @param xOfX, yOfX, xOfY, yOfY where in the shape a step to the right (OfX) and a step down (OfY) of the sample lead
 * @param shiftX, shiftY of the centre
 */
record ShapeView(
        double xOfX,
        double yOfX,
        double xOfY,
        double yOfY,
        double shiftX,
        double shiftY,
        boolean isFlipped,
        ShapeBend bend) {

    /** A random crop of an enlarged shape sees this share of it. */
    private static final double ENLARGED = 64.0 / 72;

    /** Bends of a warped view, relative to its stretch: 5 % of the half square where widths change by 12 %. */
    private static final double BENT = 0.4;

    /**
     * The paper's augmentation: half of the time enlarged, then half of the time turned by -15 to 16 degrees, cropped
     * at random; flipped half of the time.
     */
    static ShapeView random(RandomGenerator random) {
        boolean enlarged = random.nextBoolean();
        boolean turned = random.nextBoolean();
        int degrees = random.nextInt(32) - 15;
        double right = 2 * random.nextDouble() - 1;
        double down = 2 * random.nextDouble() - 1;
        boolean flipped = random.nextBoolean();
        if (!enlarged) {
            return similar(1, 0, 0, 0, flipped);
        }
        double angle = turned ? Math.toRadians(degrees) : 0;
        double free = 1 - ENLARGED;
        return similar(ENLARGED * Math.cos(angle), ENLARGED * Math.sin(angle), right * free, down * free, flipped);
    }

    private static ShapeView similar(double cosine, double sine, double shiftX, double shiftY, boolean flipped) {
        return new ShapeView(cosine, sine, -sine, cosine, shiftX, shiftY, flipped, ShapeBend.NONE);
    }

    /**
     * The same view of an object that is wider or narrower, leans to a side and is bent a little, as other models of car
     * and other perspectives are. Its height stays but for the bend, so that it fills the sample as before.
     *
     * @param strength largest relative change of the width, and largest lean in widths over the height; bends are {@value #BENT}
     *     times as strong
     */
    ShapeView warped(double strength, RandomGenerator random) {
        double width = 1 + strength * (2 * random.nextDouble() - 1);
        double lean = strength * (2 * random.nextDouble() - 1);
        return new ShapeView(
                xOfX * width,
                yOfX * width,
                xOfY + lean * xOfX,
                yOfY + lean * yOfX,
                shiftX,
                shiftY,
                isFlipped,
                ShapeBend.random(BENT * strength, random));
    }

    /** The sample of a square label map; 0 outside of it. */
    byte[] apply(byte[] labels) {
        int side = PartShape.SAMPLE;
        int source = (int) Math.sqrt(labels.length);
        byte[] sample = new byte[side * side];
        for (int y = 0, i = 0; y < side; y++) {
            double down = (2 * y + 1.0) / side - 1;
            for (int x = 0; x < side; x++, i++) {
                double right = (isFlipped ? -1 : 1) * ((2 * x + 1.0) / side - 1);
                double u = right + bend.rightAt(right, down);
                double v = down + bend.downAt(right, down);
                int column = (int) Math.floor((xOfX * u + xOfY * v + shiftX + 1) / 2 * source);
                int row = (int) Math.floor((yOfX * u + yOfY * v + shiftY + 1) / 2 * source);
                if (column >= 0 && column < source && row >= 0 && row < source) {
                    sample[i] = labels[row * source + column];
                }
            }
        }
        return sample;
    }
}
