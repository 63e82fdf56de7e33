package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * Spatially-adaptive normalisation (Park et al., CVPR 2019, equation 1): {@code norm(x) * (1 + gamma) + beta} with gamma
 * and beta read from a conditioning map by two convolutions.
 */
public final class Spade {

    private final Normalization norm;
    private final Conv shared;
    private final Conv gamma;
    private final Conv beta;

    /**
     * @param channels of x, of gamma and of beta
     * @param conditioning channels of the conditioning map
     */
    public Spade(Scope scope, Normalization norm, int channels, int conditioning, int hidden, int kernel) {
        this.norm = norm;
        shared = new Conv(scope.at("mlp_shared", 0), conditioning, hidden, kernel, true);
        gamma = new Conv(scope.at("mlp_gamma"), hidden, channels, kernel, true);
        beta = new Conv(scope.at("mlp_beta"), hidden, channels, kernel, true);
    }

    /** With batch norm as the generator has it. */
    static Spade withBatchNorm(Scope scope, int channels, int conditioning, int hidden, int kernel) {
        return new Spade(scope, Normalization.batch(scope, channels), channels, conditioning, hidden, kernel);
    }

    /**
     * @param x NxCxHxW
     * @param conditioning NxKxH'xW', resized by nearest to x
     * @return NxCxHxW
     */
    public NDArray forward(Pass pass, NDArray x, NDArray conditioning) {
        NDArray hidden = Activation.relu(shared.forward(pass, pass.ops().nearestLike(x, conditioning)));
        return pass.ops().modulate(norm.forward(pass, x), gamma.forward(pass, hidden), beta.forward(pass, hidden));
    }
}
