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

    public SpectralConv(Scope scope, int in, int out, int kernel, boolean hasBias) {
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
        return bias == null
                ? pass.ops().spectralConv(x, weight.array(), u.array(), v.array())
                : pass.ops().spectralConv(x, weight.array(), u.array(), v.array(), bias.array());
    }
}
