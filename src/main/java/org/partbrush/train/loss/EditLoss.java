package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * What taking a part away should do to a picture, and nothing else: the part's pixels change visibly, pixels outside of its
 * object stay. Ours; the paper leaves it to the discriminator, which never sees an edited picture.
 */
public final class EditLoss {

    /** How much a removed pixel should change, on average of its channels, in the range -1..1: 25 grey levels. */
    private static final double VISIBLE = 0.2;

    private EditLoss() {}

    /**
     * The missing change of the removed pixels plus the change of those outside, each averaged over its pixels in a picture.
     *
     * @param original Nx3xHxW, -1..1
     * @param edited the same pictures without a part
     * @param removed Nx1xHxW, 1 where the part was
     * @param outside Nx1xHxW, 1 outside of its objects
     */
    public static NDArray of(NDArray original, NDArray edited, NDArray removed, NDArray outside) {
        NDArray change = edited.sub(original).abs().mean(new int[] {1}, true);
        NDArray missing = Activation.relu(change.neg().add(VISIBLE));
        return mean(missing, removed).add(mean(change, outside));
    }

    /** The mean within each picture first, so that a wheel counts as much as a chassis in the picture beside it. */
    private static NDArray mean(NDArray values, NDArray where) {
        int[] pixels = {1, 2, 3};
        return values.mul(where).sum(pixels).div(where.sum(pixels).maximum(1f)).mean();
    }
}
