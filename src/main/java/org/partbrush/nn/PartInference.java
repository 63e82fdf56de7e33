package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * What a model infers parts with: a {@link PartUNet} where it knows the category, which is both better and faster there, and
 * {@link PartNet} elsewhere, which needs only supports (decision 0047).
 *
 * @param unet null: there is none
 */
public record PartInference(PartNet partNet, @Nullable PartUNet unet) {

    /**
     * Infers the parts of silhouettes of one category, and of their mirror images.
     *
     * @param pass an inference pass
     * @param silhouette B x 64 x 64
     * @param category index among PartNet's
     * @param supports of the category
     * @param slots K, parts of the category, background included
     * @return logits, B x K x 64 x 64
     */
    public NDArray infer(Pass pass, NDArray silhouette, int category, EncodedSupports supports, int slots) {
        if (unet == null
                || category >= unet.config().categories()
                || slots > unet.config().slots()) {
            return partNet.inferMirrored(pass, silhouette, supports);
        }
        return unet.inferMirrored(pass, silhouette, category).get(":,:{}", slots);
    }
}
