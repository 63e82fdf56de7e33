package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a model infers parts with: {@link PartNet}, which needs only supports, and where a {@link PartUNet} knows the category
 * that, with PartNet's help for outlines unlike its examples (decision 0049).
 *
 * @param unet null: there is none
 */
public record PartInference(PartNet partNet, @Nullable PartUNet unet) {

    /**
     * Mean entropy, in nats, of the parts of an object's pixels above which the U-Net is unsure of it. All test cars and nine of
     * ten test persons lie below; buses, to which it gives wheels on their roofs, above.
     */
    static final double UNSURE = 0.2;

    /**
     * Infers the parts of silhouettes of one category; mirror images get mirrored parts.
     *
     * @param pass an inference pass
     * @param silhouette B x 64 x 64
     * @param category index among PartNet's
     * @param supports of the category
     * @param slots K, parts of the category, background included
     * @return logits, or log-probabilities: the U-Net's, or where it is unsure the mean of both networks', B x K x 64 x 64
     */
    public NDArray infer(Pass pass, NDArray silhouette, int category, EncodedSupports supports, int slots) {
        if (unet == null
                || category >= unet.config().categories()
                || slots > unet.config().slots()) {
            return partNet.inferMirrored(pass, silhouette, supports);
        }
        NDArray byUNet = unet.inferMirrored(pass, silhouette, category)
                .get(":,:{}", slots)
                .logSoftmax(1);
        float[] uncertainties = uncertainty(byUNet, silhouette).toFloatArray();
        int[] unsure = IntStream.range(0, uncertainties.length)
                .filter(n -> uncertainties[n] > UNSURE)
                .toArray();
        return unsure.length == 0 ? byUNet : withPartNet(pass, silhouette, supports, byUNet, unsure);
    }

    /** The mean entropy of the parts of the pixels within, one number an object. */
    static NDArray uncertainty(NDArray logits, NDArray silhouette) {
        NDArray logOfParts = logits.get(":,1:").logSoftmax(1);
        NDArray entropy = logOfParts.exp().mul(logOfParts).sum(new int[] {1}).neg();
        int[] pixels = {1, 2};
        return entropy.mul(silhouette).sum(pixels).div(silhouette.sum(pixels).maximum(1));
    }

    private NDArray withPartNet(Pass pass, NDArray silhouette, EncodedSupports supports, NDArray byUNet, int[] unsure) {
        NDArray chosen = silhouette.get(silhouette.getManager().create(unsure));
        NDArray byPartNet = partNet.inferOriented(pass, chosen, supports).logSoftmax(1);
        NDList objects = byUNet.split(byUNet.getShape().get(0));
        for (int i = 0; i < unsure.length; i++) {
            NDArray one = objects.get(unsure[i]);
            objects.set(unsure[i], one.add(byPartNet.get("{}:{}", i, i + 1)).div(2));
        }
        return NDArrays.concat(objects);
    }
}
