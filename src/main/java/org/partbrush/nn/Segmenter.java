package org.partbrush.nn;

import ai.djl.ndarray.NDArray;

/**
 * Names the class of every pixel of an image: the U-Net of {@link SegmentationDiscriminator} (OASIS, Schoenfeld et al.,
 * ICLR 2021) trained on real images only, without "fake" and without the global head. One thread at a time.
 */
public final class Segmenter {

    private final SegmenterConfig config;
    private final SegmentationDiscriminator network;

    /** Declares the network's tensors in {@code weights}, under the discriminator's names. */
    public Segmenter(SegmenterConfig config, Weights weights) {
        this.config = config;
        network = new SegmentationDiscriminator(config.network(), weights);
    }

    public SegmenterConfig config() {
        return config;
    }

    /**
     * Judges images.
     *
     * @param image Nx3xHxW in -1..1, H and W divisible by the config's stride
     * @return logits N x classes x H x W, float32
     */
    public NDArray forward(Pass pass, NDArray image) {
        return network.forward(pass, image).logits();
    }

    /** The likeliest class of every pixel, NxHxW, int64; never "unlabelled", which no pixel was trained to be. */
    public static NDArray likeliest(NDArray logits) {
        return logits.get(":,1:").argMax(1).add(1);
    }
}
