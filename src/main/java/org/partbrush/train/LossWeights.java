package org.partbrush.train;

/**
 * How much each loss of the generator training counts.
 *
 * @param segmentation N+1 cross-entropy
 * @param global hinge on the discriminator's global head
 * @param labelMix consistency under LabelMix
 * @param style min-max style loss on features
 * @param feature mean absolute difference of features
 * @param pixel mean absolute difference of pixels
 * @param largestClass upper bound of a class's weight in the cross-entropy
 */
public record LossWeights(
        double segmentation,
        double global,
        double labelMix,
        double style,
        double feature,
        double pixel,
        double largestClass) {

    public static final LossWeights STREET = new LossWeights(1, 1, 5, 10, 2, 2, 20);
}
