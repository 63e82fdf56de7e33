package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import org.partbrush.nn.Ops;

/**
 * Compares images by the mean colours of small squares. Texture, which no generator can foretell, cancels out there, and
 * what is left it knows: z tells the colours of regions and parts. Discriminators say little of colour, because both
 * kinds of image reach them with changed contrast and saturation.
 */
public final class ColourLoss {

    /** Squares of 8x8 pixels. */
    private static final int HALVINGS = 3;

    private ColourLoss() {}

    /**
     * The mean absolute difference.
     *
     * @param ours, theirs NxCxHxW, height and width multiples of 8
     * @return a scalar
     */
    public static NDArray of(Ops ops, NDArray ours, NDArray theirs) {
        NDArray difference = ours.sub(theirs);
        for (int i = 0; i < HALVINGS; i++) {
            difference = ops.halve(difference);
        }
        return difference.abs().mean();
    }
}
