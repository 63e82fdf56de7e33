package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
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

    /**
     * One minus the soft Jaccard index (Rahman and Wang, ISVC 2016) of each part that occurs, by category over all its
     * samples, averaged: what part mIoU measures, for which a small part counts as much as a large one.
     *
     * @param category B, int64
     */
    public static NDArray jaccard(NDArray logits, NDArray target, NDArray weight, NDArray category, int categories) {
        NDArray known = weight.min(new int[] {1}, true).gt(0).toType(DataType.FLOAT32, false);
        NDArray truth = target.mul(known);
        NDArray guess = logits.softmax(1).mul(known);
        NDArray ofCategory =
                category.oneHot(categories).toType(DataType.FLOAT32, false).transpose();
        NDArray both = ofCategory.matMul(area(guess.mul(truth)));
        NDArray there = ofCategory.matMul(area(truth));
        NDArray either = ofCategory.matMul(area(guess)).add(there).sub(both);
        NDArray occurs = there.gt(0).toType(DataType.FLOAT32, false);
        NDArray missed = either.sub(both).div(either.maximum(1)).mul(occurs);
        return missed.sum().div(occurs.sum().maximum(1));
    }

    private static NDArray area(NDArray maps) {
        return maps.sum(new int[] {2, 3});
    }
}
