package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.random.RandomGenerator;

/**
 * Cuts away a few first rows and columns. A judge whose layers halve the image sees it on a fixed grid; if that grid never
 * moved, the generator could please it with a pattern of the same period.
 */
public record Shift(int right, int down) {

    /** The coarsest layer of our judges has one cell for so many pixels. */
    private static final int PERIOD = 8;

    public static Shift draw(RandomGenerator random) {
        return new Shift(random.nextInt(PERIOD), random.nextInt(PERIOD));
    }

    /** @param image NxCxHxW */
    public NDArray apply(NDArray image) {
        return image.get(new NDIndex(":, :, {}:, {}:", down, right));
    }
}
