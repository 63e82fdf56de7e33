package org.partbrush.train;

/**
 * How much each loss of the generator training counts; a network that only losses of weight 0 need does not run.
 *
 * @param segmentation N+1 cross-entropy
 * @param global hinge on the discriminator's global head
 * @param labelMix consistency under LabelMix
 * @param style min-max style loss on features
 * @param feature mean absolute difference of features
 * @param pixel mean absolute difference of pixels
 * @param colour mean absolute difference of the colours of small squares
 * @param chroma mean absolute difference of the hue and saturation of pixels
 * @param contrast difference of the contrast of brightness within regions
 * @param patch hinge on the patch discriminator's scores
 * @param matching mean absolute difference of the patch discriminator's features
 * @param projected hinge on the projected discriminator's scores
 * @param edit what taking a part away should change and what not
 * @param mirror mean absolute difference of the colours of small squares between images and mirrored ones of mirrored scenes
 * @param largestClass upper bound of a class's weight in the cross-entropy
 */
public record LossWeights(
        double segmentation,
        double global,
        double labelMix,
        double style,
        double feature,
        double pixel,
        double colour,
        double chroma,
        double contrast,
        double patch,
        double matching,
        double projected,
        double edit,
        double mirror,
        double largestClass) {

    public static final LossWeights STREET = new LossWeights(1, 1, 5, 10, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 20);

    /** By the judges of patches and of features, by true colours and contrast, without the judge of segments. */
    public static final LossWeights STREET_AT_256 = new LossWeights(0, 0, 0, 5, 2, 2, 8, 20, 5, 1, 10, 1, 10, 20, 20);

    /** The paper's (METHOD.md section 4); of LabelMix 5 for Cityscapes and 10 for the others. */
    public static LossWeights reference(double labelMix) {
        return new LossWeights(1, 1, labelMix, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Double.POSITIVE_INFINITY);
    }

    /** Whether a feature network is used. */
    boolean looksAtFeatures() {
        return style > 0 || feature > 0 || projected > 0;
    }

    /** Whether the segmentation discriminator is used. */
    boolean judgesSegments() {
        return segmentation > 0 || global > 0 || labelMix > 0;
    }

    /** Whether the patch discriminator is used. */
    boolean judgesPatches() {
        return patch > 0;
    }

    /** Whether the projected discriminator is used. */
    boolean judgesFeatures() {
        return projected > 0;
    }
}
