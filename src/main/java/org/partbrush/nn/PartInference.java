package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * What a model infers parts with: {@link PartNet}, which needs only supports, and where a {@link PartUNet} knows the category
 * also that. They err differently, most of all where an outline is like none of the examples (decision 0047).
 *
 * @param unet null: there is none
 */
public record PartInference(PartNet partNet, @Nullable PartUNet unet) {

    /**
     * Infers the parts of silhouettes of one category; mirror images get mirrored parts.
     *
     * @param pass an inference pass
     * @param silhouette B x 64 x 64
     * @param category index among PartNet's
     * @param supports of the category
     * @param slots K, parts of the category, background included
     * @return logits, or the mean of the log-probabilities of both, B x K x 64 x 64
     */
    public NDArray infer(Pass pass, NDArray silhouette, int category, EncodedSupports supports, int slots) {
        if (unet == null
                || category >= unet.config().categories()
                || slots > unet.config().slots()) {
            return partNet.inferMirrored(pass, silhouette, supports);
        }
        NDArray byUNet = unet.inferMirrored(pass, silhouette, category).get(":,:{}", slots);
        NDArray byPartNet = partNet.inferOriented(pass, silhouette, supports);
        return byUNet.logSoftmax(1).add(byPartNet.logSoftmax(1)).div(2);
    }
}
