package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OASIS's discriminator (Schoenfeld et al., ICLR 2021): a U-Net that segments an image into N classes and "fake", with a
 * global hinge head on its fourth down block (METHOD.md section 4). One thread at a time.
 */
public final class SegmentationDiscriminator {

    private static final int HEAD_BLOCK = 3;

    private final List<DiscriminatorBlock> down = new ArrayList<>();
    private final List<DiscriminatorBlock> up = new ArrayList<>();
    private final Conv last;
    private final @Nullable Conv globalHead;

    /** Declares the network's tensors in {@code weights}. */
    public SegmentationDiscriminator(DiscriminatorConfig config, Weights weights) {
        Scope scope = weights.root();
        List<Integer> widths = config.widths();
        int blocks = config.blocks();
        for (int i = 0; i < blocks; i++) {
            var kind = i == 0 ? DiscriminatorBlock.Kind.FIRST : DiscriminatorBlock.Kind.DOWN;
            down.add(new DiscriminatorBlock(
                    scope.at("body_down", i), widths.get(i), widths.get(i + 1), kind, config.spectralNorm()));
        }
        for (int i = 0; i < blocks; i++) {
            // All but the first read the encoder's map of their size beside what comes from below.
            int in = i == 0 ? widths.get(blocks) : 2 * widths.get(blocks - i);
            int out = i == blocks - 1 ? config.last() : widths.get(blocks - 1 - i);
            up.add(new DiscriminatorBlock(
                    scope.at("body_up", i), in, out, DiscriminatorBlock.Kind.UP, config.spectralNorm()));
        }
        last = new Conv(scope.at("layer_up_last"), config.last(), config.semanticClasses() + 1, 1, true);
        globalHead = config.globalHead() ? new Conv(scope.at("conv_g"), widths.get(HEAD_BLOCK + 1), 1, 3, true) : null;
    }

    /**
     * What the network says of images.
     *
     * @param logits N x (classes + 1) x H x W, 0 = fake, float32
     * @param score Nx1xH/16xW/16, positive = real, float32; null without a global head
     */
    public record Verdict(NDArray logits, @Nullable NDArray score) {}

    /**
     * Judges images.
     *
     * @param image Nx3xHxW in -1..1, H and W divisible by 2^blocks
     */
    public Verdict forward(Pass pass, NDArray image) {
        List<NDArray> skips = new ArrayList<>();
        NDArray x = pass.cast(image);
        for (DiscriminatorBlock block : down) {
            x = block.forward(pass, x);
            skips.add(x);
        }
        NDArray score = globalHead == null ? null : globalHead.forward(pass, skips.get(HEAD_BLOCK));
        for (int i = 0; i < up.size(); i++) {
            NDArray in = i == 0 ? x : NDArrays.concat(new NDList(skips.get(skips.size() - 1 - i), x), 1);
            x = up.get(i).forward(pass, in);
        }
        pass.probe().reached("last_features", x);
        return new Verdict(pass.restore(last.forward(pass, x)), score == null ? null : pass.restore(score));
    }
}
