package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditional multi-scale patch discriminator of pix2pixHD (Wang et al., CVPR 2018, section 3.2), which SPADE kept:
 * it sees the image beside its semantic and part maps and says of each patch whether it is real. Not part of iPOSE; it
 * sharpens a small generator far earlier than {@link SegmentationDiscriminator} does. One thread at a time.
 */
public final class PatchDiscriminator {

    private final PatchDiscriminatorConfig config;
    private final List<Scale> scales = new ArrayList<>();

    /** The layers of one scale. */
    private record Scale(List<ConvDown> down, Conv score) {}

    /**
     * What is said at one scale.
     *
     * @param features of each layer, coarser and coarser
     * @param score Nx1xhxw, positive = real, float32
     */
    public record Verdict(List<NDArray> features, NDArray score) {}

    /** Declares the network's tensors in {@code weights}. */
    public PatchDiscriminator(PatchDiscriminatorConfig config, Weights weights) {
        this.config = config;
        for (int s = 0; s < config.scales(); s++) {
            Scope scope = weights.root().at("scale", s);
            List<ConvDown> down = new ArrayList<>();
            int in = config.inputChannels();
            for (int i = 0; i < config.layers(); i++) {
                down.add(new ConvDown(scope.at("down", i), in, config.width(i)));
                in = config.width(i);
            }
            scales.add(new Scale(down, new Conv(scope.at("score"), in, 1, 3, true)));
        }
    }

    /**
     * The maps that images are judged by, one-hot, N x (classes + parts) x H x W.
     *
     * @param label Nx1xHxW, class indices
     * @param part Nx1xHxW, global part channels
     */
    public NDArray condition(NDArray label, NDArray part) {
        NDArray classes = Generator.oneHot(label, config.semanticClasses());
        return NDArrays.concat(new NDList(classes, Generator.oneHot(part, config.partChannels())), 1);
    }

    /**
     * Judges images at every scale, the finest first.
     *
     * @param image Nx3xHxW in -1..1
     * @param condition of the same size
     */
    public List<Verdict> forward(Pass pass, NDArray image, NDArray condition) {
        List<Verdict> verdicts = new ArrayList<>();
        NDArray x = pass.cast(NDArrays.concat(new NDList(image, condition), 1));
        for (Scale scale : scales) {
            verdicts.add(judge(pass, scale, x));
            x = pass.ops().halve(x);
        }
        return verdicts;
    }

    private static Verdict judge(Pass pass, Scale scale, NDArray input) {
        List<NDArray> features = new ArrayList<>();
        NDArray x = input;
        for (ConvDown conv : scale.down()) {
            NDArray y = conv.forward(pass, x);
            // The first layer keeps brightness and colour, which a normalisation would wipe out.
            x = pass.ops().leakyRelu(features.isEmpty() ? y : pass.ops().instanceNorm(y));
            features.add(x);
        }
        return new Verdict(features, pass.restore(scale.score().forward(pass, x)));
    }
}
