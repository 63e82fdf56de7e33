package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * What a model infers parts with. Where a {@link PartUNet} knows the category, it and {@link PartNet} err differently, and
 * the geometric mean of their probabilities is better than either; of other categories PartNet knows alone.
 *
 * @param unet null: there is none
 */
public record PartExperts(PartNet partNet, @Nullable PartUNet unet) {

    /**
     * Infers the parts of silhouettes of one category.
     *
     * @param pass an inference pass
     * @param silhouette B x 64 x 64
     * @param category index among PartNet's
     * @param supports of the category
     * @return logits or mean log-probabilities, B x K x 64 x 64
     */
    public NDArray infer(Pass pass, NDArray silhouette, int category, EncodedSupports supports) {
        NDArray logits = partNet.inferMirrored(pass, silhouette, supports);
        long slots = logits.getShape().get(1);
        if (unet == null
                || category >= unet.config().categories()
                || slots > unet.config().slots()) {
            return logits;
        }
        NDArray others = unet.inferMirrored(pass, silhouette, category).get(":,:{}", slots);
        return logits.logSoftmax(1).add(others.logSoftmax(1)).div(2);
    }
}
