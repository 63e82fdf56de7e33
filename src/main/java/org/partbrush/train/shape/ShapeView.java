package org.partbrush.train.shape;

import java.util.random.RandomGenerator;

/**
 * How a sample looks at a shape: a similarity of the square -1..1 that the sample covers, pixel centres between. One
 * nearest lookup a pixel, so labels stay labels.
 *
 * @param cosine, sine of the angle, times the share of the shape's side that is seen
 * @param shiftX, shiftY of the centre
 */
record ShapeView(double cosine, double sine, double shiftX, double shiftY, boolean isFlipped) {

    /** A random crop of an enlarged shape sees this share of it. */
    private static final double ENLARGED = 64.0 / 72;

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
            return new ShapeView(1, 0, 0, 0, flipped);
        }
        double angle = turned ? Math.toRadians(degrees) : 0;
        double free = 1 - ENLARGED;
        return new ShapeView(
                ENLARGED * Math.cos(angle), ENLARGED * Math.sin(angle), right * free, down * free, flipped);
    }

    /** The sample of a square label map; 0 outside of it. */
    byte[] apply(byte[] labels) {
        int side = PartShape.SAMPLE;
        int source = (int) Math.sqrt(labels.length);
        byte[] sample = new byte[side * side];
        for (int y = 0, i = 0; y < side; y++) {
            double v = (2 * y + 1.0) / side - 1;
            for (int x = 0; x < side; x++, i++) {
                double u = (isFlipped ? -1 : 1) * ((2 * x + 1.0) / side - 1);
                int column = (int) Math.floor((cosine * u - sine * v + shiftX + 1) / 2 * source);
                int row = (int) Math.floor((sine * u + cosine * v + shiftY + 1) / 2 * source);
                if (column >= 0 && column < source && row >= 0 && row < source) {
                    sample[i] = labels[row * source + column];
                }
            }
        }
        return sample;
    }
}
