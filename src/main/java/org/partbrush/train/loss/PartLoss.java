package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** PartNet's loss (METHOD.md section 1), with pixels and channels of which nobody knows the truth left out. */
public final class PartLoss {

    private PartLoss() {}

    /**
     * Both losses of one inference.
     *
     * @param logits BxKxHxW
     * @param target BxKxHxW, one-hot
     * @param known BxKxHxW, 0 or 1
     */
    public static NDArray of(NDArray logits, NDArray target, NDArray known) {
        return binary(logits, target, known).add(softmax(logits, target, known));
    }

    /** Mean binary cross-entropy of all known entries. */
    public static NDArray binary(NDArray logits, NDArray target, NDArray known) {
        NDArray entries = Activation.softPlus(logits).sub(logits.mul(target)).mul(known);
        return entries.sum().div(known.sum().maximum(1));
    }

    /** Mean softmax cross-entropy of the pixels known in all channels. */
    public static NDArray softmax(NDArray logits, NDArray target, NDArray known) {
        NDArray pixels = known.min(new int[] {1}, true);
        NDArray entropy = logits.logSoftmax(1).mul(target).mul(pixels).sum().neg();
        return entropy.div(pixels.sum().maximum(1));
    }
}
