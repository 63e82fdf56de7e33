package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** PartNet's loss (METHOD.md section 1), with pixels and channels of which nobody knows the truth left out. */
public final class PartLoss {

    private PartLoss() {}

    /**
     * Both losses of one inference, weighted.
     *
     * @param logits BxKxHxW
     * @param target BxKxHxW, one-hot
     * @param weight BxKxHxW, 0 where unknown; a pixel known in all channels has 1 in at least one
     */
    public static NDArray of(NDArray logits, NDArray target, NDArray weight) {
        return binary(logits, target, weight).add(softmax(logits, target, weight));
    }

    /** Mean binary cross-entropy of all known entries. */
    public static NDArray binary(NDArray logits, NDArray target, NDArray weight) {
        NDArray entries = Activation.softPlus(logits).sub(logits.mul(target)).mul(weight);
        return entries.sum().div(weight.sum().maximum(1));
    }

    /** Mean softmax cross-entropy of the pixels known in all channels. */
    public static NDArray softmax(NDArray logits, NDArray target, NDArray weight) {
        NDArray pixels = weight.min(new int[] {1}, true);
        NDArray shares = target.mul(weight).mul(pixels);
        NDArray entropy = logits.logSoftmax(1).mul(shares).sum().neg();
        return entropy.div(shares.sum().maximum(1));
    }
}
