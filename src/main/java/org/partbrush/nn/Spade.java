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
        return forward(pass, x, conditioning, Edges.HARD);
    }

    NDArray forward(Pass pass, NDArray x, NDArray conditioning, Edges edges) {
        NDArray hidden = Activation.relu(shared.forward(pass, pass.ops().nearestLike(x, conditioning)));
        NDArray scale = edges.of(pass, gamma.forward(pass, hidden));
        return pass.ops().modulate(norm.forward(pass, x), scale, edges.of(pass, beta.forward(pass, hidden)));
    }

    /**
     * The same with kernel 1 for a conditioning map that is constant within regions: gamma and beta are computed once for
     * each region. The hidden layer, wider than all else here, is never as large as x.
     *
     * @param rows N*R x K, the conditioning of each sample's regions
     * @param masks NxRxHxW, 1 inside of a region; of the size of x
     */
    NDArray spread(Pass pass, NDArray x, NDArray rows, NDArray masks) {
        NDArray hidden = Activation.relu(shared.forwardRows(pass, rows));
        NDArray normed = norm.forward(pass, x);
        return pass.ops().modulateMasks(normed, gamma.forwardRows(pass, hidden), beta.forwardRows(pass, hidden), masks);
    }

    /**
     * The same for a conditioning map that is constant within regions, with kernel 1 and running statistics: gamma and beta
     * are computed once for each region, with the norm taken into them, and looked up.
     *
     * @param rows R x K, the conditioning of each region
     */
    NDArray forward(Pass pass, NDArray x, NDArray rows, RowLookup ofPixels) {
        if (!(norm instanceof BatchStats stats)) {
            throw new IllegalStateException("Only batch norm can be taken into tables.");
        }
        NDArray hidden = Activation.relu(shared.forwardRows(pass, rows));
        NDArray scale = pass.ops().foldScale(gamma.forwardRows(pass, hidden), stats.variance());
        NDArray shift = pass.ops().foldShift(beta.forwardRows(pass, hidden), scale, stats.mean());
        return ofPixels.modulate(pass, x, scale, shift);
    }
}
