package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * A residual block of the generator (Park et al., CVPR 2019, with the part branch of Wei et al., CVPR 2023; METHOD.md
 * section 3): first the part branch {@code x <- conv_p(lrelu(PSM(x)))}, without a skip over it; then, if wanted, noise of
 * every pixel with a weight for each channel (Karras et al., CVPR 2019, section 3.2), without which a region of one class
 * could have no texture; then the SPADE residual block, whose shortcut is a 1x1 convolution where widths differ.
 */
public final class GeneratorBlock {

    private final Edges edges;
    private final @Nullable PartSemanticModulation partModulation;
    private final @Nullable Spade partSpade;
    private final @Nullable Convolution partConv;
    private final @Nullable Conv grainConv;
    private final Spade norm0;
    private final Spade norm1;
    private final Convolution conv0;
    private final Convolution conv1;
    private final @Nullable Spade normShortcut;
    private final @Nullable Convolution convShortcut;

    /**
     * @param in channels of x
     * @param out channels of the result
     * @param conditioning channels of the map that SPADE reads
     */
    public GeneratorBlock(Scope scope, int in, int out, int conditioning, GeneratorConfig config) {
        int middle = Math.min(in, out);
        int hidden = config.spadeHidden();
        int kernel = config.spadeKernel();
        boolean spectral = config.spectralNorm();
        Padding padding = config.padding();
        edges = config.softEdges() ? Edges.SOFT : Edges.HARD;
        PartInjection injection = config.partInjection();
        partModulation = injection == PartInjection.PSM
                ? new PartSemanticModulation(
                        scope.at("norm_p"),
                        in,
                        config.psmPerChannel() ? in : 1,
                        config.shapeNoise() ? GeneratorConfig.PART_HIDDEN : 0,
                        kernel)
                : null;
        partSpade = injection == PartInjection.SPADE
                ? Spade.withBatchNorm(scope.at("norm_p"), in, GeneratorConfig.PART_HIDDEN, hidden, kernel)
                : null;
        boolean hasPartConv = partModulation != null || partSpade != null;
        partConv = hasPartConv ? Convolution.of(scope.at("conv_p"), in, in, 3, spectral, padding) : null;
        grainConv = config.grain() ? new Conv(scope.at("conv_grain"), 1, in, 1, false) : null;
        norm0 = Spade.withBatchNorm(scope.at("norm_0"), in, conditioning, hidden, kernel);
        conv0 = Convolution.of(scope.at("conv_0"), in, middle, 3, spectral, padding);
        norm1 = Spade.withBatchNorm(scope.at("norm_1"), middle, conditioning, hidden, kernel);
        conv1 = Convolution.of(scope.at("conv_1"), middle, out, 3, spectral, padding);
        normShortcut = in == out ? null : Spade.withBatchNorm(scope.at("norm_s"), in, conditioning, hidden, kernel);
        convShortcut = in == out ? null : Convolution.shortcut(scope.at("conv_s"), in, out, spectral);
    }

    /**
     * @param x N x in x H x W
     * @param conditioning N x K x H' x W': z, one-hot semantic map and, for CONCAT, part features; resized by nearest
     * @param parts null where the network has no part branch
     * @return N x out x H x W
     */
    public NDArray forward(Pass pass, NDArray x, NDArray conditioning, @Nullable PartInput parts) {
        return forward(pass, x, new Conditioning.Dense(conditioning), parts, null);
    }

    /** @param grain Nx1xH'xW', resized by nearest; null where the network reads none */
    NDArray forward(Pass pass, NDArray x, Conditioning conditioning, @Nullable Parts parts, @Nullable NDArray grain) {
        NDArray trunk = Pass.inside(x, in -> grained(pass, partBranch(pass, in, parts), grain));
        Conditioning.Local local = conditioning.at(pass, trunk, edges);
        NDArray y = Pass.inside(trunk, in -> activated(pass, conv0, local.modulate(pass, norm0, in)));
        y = Pass.within(y, in -> activated(pass, conv1, local.modulate(pass, norm1, in)));
        if (normShortcut == null || convShortcut == null) {
            return y.addi(trunk);
        }
        return y.addi(Pass.inside(trunk, in -> convShortcut.forward(pass, local.modulate(pass, normShortcut, in))));
    }

    /** @param x modulated, and read by nothing else: at inference its memory is used again */
    private static NDArray activated(Pass pass, Convolution conv, NDArray x) {
        return conv.forward(
                pass, pass.training() ? pass.ops().leakyRelu(x) : pass.ops().leakyReluInPlace(x));
    }

    private NDArray grained(Pass pass, NDArray x, @Nullable NDArray grain) {
        return grainConv == null || grain == null
                ? x
                : grainConv.addScaled(pass, x, pass.ops().nearestLike(x, grain));
    }

    private NDArray partBranch(Pass pass, NDArray x, @Nullable Parts parts) {
        if (partConv == null || parts == null) {
            return x;
        }
        if (partModulation != null) {
            return activated(
                    pass,
                    partConv,
                    switch (parts) {
                        case PartInput maps -> partModulation.forward(pass, x, maps, edges);
                        case PartPatterns patterns -> partModulation.forward(pass, x, patterns, edges);
                    });
        }
        if (partSpade != null) {
            return activated(
                    pass,
                    partConv,
                    switch (parts) {
                        case PartInput maps -> partSpade.forward(pass, x, maps.features(), edges);
                        case PartPatterns patterns ->
                            partSpade.forward(pass, x, patterns.features(), patterns.at(pass, x, edges));
                    });
        }
        return x;
    }
}
