package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** PartNet's loss (METHOD.md section 1), with pixels and channels of which nobody knows the truth left out. */
public final class PartLoss {

    private PartLoss() {}

    /**
     * Mean binary cross-entropy of all known entries plus mean softmax cross-entropy of the pixels known in all channels.
     *
     * @param logits BxKxHxW
     * @param target BxKxHxW, one-hot
     * @param known BxKxHxW, 0 or 1
     */
    public static NDArray of(NDArray logits, NDArray target, NDArray known) {
        NDArray entries = Activation.softPlus(logits).sub(logits.mul(target)).mul(known);
        NDArray binary = entries.sum().div(known.sum().maximum(1));
        NDArray pixels = known.min(new int[] {1}, true);
        NDArray softmax = logits.logSoftmax(1).mul(target).mul(pixels).sum().neg();
        return binary.add(softmax.div(pixels.sum().maximum(1)));
    }
}
