package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * A convolution whose kernel is divided by its estimated largest singular value u^T W v (Miyato et al., ICLR 2018, algorithm 1;
 * METHOD.md section 3, "Spectral norm"). A
 * training pass first improves u and v by one power iteration; they are constants for the gradient.
 */
public final class SpectralConv implements Convolution {

    private final Parameter weight;
    private final Parameter u;
    private final Parameter v;
    private final @Nullable Parameter bias;
    private final Padding padding;

    /** With zero padding. */
    public SpectralConv(Scope scope, int in, int out, int kernel, boolean hasBias) {
        this(scope, in, out, kernel, hasBias, Padding.ZEROS);
    }

    /** With a bias. */
    SpectralConv(Scope scope, int in, int out, int kernel, Padding padding) {
        this(scope, in, out, kernel, true, padding);
    }

    private SpectralConv(Scope scope, int in, int out, int kernel, boolean hasBias, Padding padding) {
        this.padding = padding;
        weight = scope.parameter("weight_orig", out, in, kernel, kernel);
        bias = hasBias ? scope.parameter("bias", out) : null;
        u = scope.buffer("weight_u", out);
        v = scope.buffer("weight_v", (long) in * kernel * kernel);
    }

    @Override
    public NDArray forward(Pass pass, NDArray x) {
        if (pass.training()) {
            pass.ops().powerIteration(weight.array(), u.array(), v.array());
        }
        if (bias == null) {
            return pass.ops().spectralConv(x, weight.array(), u.array(), v.array());
        }
        return switch (padding) {
            case ZEROS -> pass.ops().spectralConv(x, weight.array(), u.array(), v.array(), bias.array());
            case REPLICATE -> pass.ops().spectralConvReplicate(x, weight.array(), u.array(), v.array(), bias.array());
        };
    }
}
