package org.partbrush.nn;

import ai.djl.ndarray.NDArray;

/**
 * Spatially-adaptive normalisation (Park et al., CVPR 2019, equation 1): {@code norm(x) * (1 + gamma) + beta} with gamma
 * and beta read from a conditioning map by two convolutions.
 */
public final class Spade {

    private final Normalization norm;
    private final ModulationLayers layers;

    /**
     * @param channels of x, of gamma and of beta
     * @param conditioning channels of the conditioning map
     */
    public Spade(Scope scope, Normalization norm, int channels, int conditioning, int hidden, int kernel) {
        this.norm = norm;
        layers = new ModulationLayers(scope, "", conditioning, hidden, channels, kernel);
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
        NDArray hidden = layers.hidden(pass, pass.ops().nearestLike(x, conditioning));
        NDArray scale = edges.of(pass, layers.gamma(pass, hidden));
        return pass.ops().modulate(norm.forward(pass, x), scale, edges.of(pass, layers.beta(pass, hidden)));
    }

    /** The same by {@link ModulationLayers#spread}. */
    NDArray spread(Pass pass, NDArray x, NDArray rows, NDArray masks) {
        return layers.spread(pass, norm.forward(pass, x), rows, masks);
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
        return ofPixels.modulate(pass, x, layers.tables(pass, rows, stats, null));
    }
}
