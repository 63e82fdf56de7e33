package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * A residual block of the discriminator (Schoenfeld et al., ICLR 2021; METHOD.md section 4). Down: lrelu, conv3, lrelu, conv3, 2x2 average; shortcut
 * conv1, then average. The first block has no activation before it and averages before its shortcut's convolution. Up:
 * lrelu, nearest x2, conv3, lrelu, conv3; shortcut nearest x2, then conv1.
 */
final class DiscriminatorBlock {

    /** Where a block stands in the U-Net. */
    enum Kind {
        FIRST,
        DOWN,
        UP
    }

    private final Kind kind;
    private final Convolution conv1;
    private final Convolution conv2;
    private final @Nullable Convolution shortcut;

    DiscriminatorBlock(Scope scope, int in, int out, Kind kind, boolean spectral) {
        this.kind = kind;
        // The reference numbers a layer by its place in a sequence, after activation and upsampling.
        int place = switch (kind) {
            case FIRST -> 0;
            case DOWN -> 1;
            case UP -> 2;
        };
        conv1 = Convolution.of(scope.at("conv1", place), in, out, 3, spectral);
        conv2 = Convolution.of(scope.at("conv2", 1), out, out, 3, spectral);
        shortcut = in == out ? null : Convolution.of(scope.at("conv_s"), in, out, 1, spectral);
    }

    NDArray forward(Pass pass, NDArray x) {
        Ops ops = pass.ops();
        NDArray y = kind == Kind.FIRST ? x : ops.leakyRelu(x);
        y = conv1.forward(pass, kind == Kind.UP ? ops.doubleNearest(y) : y);
        y = conv2.forward(pass, ops.leakyRelu(y));
        return switch (kind) {
            case FIRST -> project(pass, ops.halve(x)).add(ops.halve(y));
            case DOWN -> ops.halve(project(pass, x).add(y));
            case UP -> project(pass, ops.doubleNearest(x)).add(y);
        };
    }

    private NDArray project(Pass pass, NDArray x) {
        return shortcut == null ? x : shortcut.forward(pass, x);
    }
}
