package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import org.jspecify.annotations.Nullable;

/**
 * The convolutions by which SPADE and PSM read gamma and beta from a map: a hidden layer, then one for each (Park et al., CVPR
 * 2019, figure 2; METHOD.md section 3).
 */
final class ModulationLayers {

    private final Conv shared;
    private final Conv gamma;
    private final Conv beta;

    /**
     * @param suffix of the layers' names
     * @param in channels of the map
     * @param out channels of gamma and beta
     */
    ModulationLayers(Scope scope, String suffix, int in, int hidden, int out, int kernel) {
        shared = new Conv(scope.at("mlp_shared" + suffix, 0), in, hidden, kernel, true);
        gamma = new Conv(scope.at("mlp_gamma" + suffix), hidden, out, kernel, true);
        beta = new Conv(scope.at("mlp_beta" + suffix), hidden, out, kernel, true);
    }

    NDArray hidden(Pass pass, NDArray map) {
        return Activation.relu(shared.forward(pass, map));
    }

    NDArray gamma(Pass pass, NDArray hidden) {
        return gamma.forward(pass, hidden);
    }

    NDArray beta(Pass pass, NDArray hidden) {
        return beta.forward(pass, hidden);
    }

    /**
     * For training with kernel 1 and a map that is constant within regions: {@code x * (1 + gamma) + beta}, both spread over the
     * pixels of their regions. The hidden layer, wider than all else here, is never as large as x.
     *
     * @param rows N*R x K, the map in each sample's regions
     * @param masks NxRxHxW, 1 inside of a region; of the size of x
     */
    NDArray spread(Pass pass, NDArray x, NDArray rows, NDArray masks) {
        NDArray ofRows = Activation.relu(shared.forwardRows(pass, rows));
        return pass.ops().modulateMasks(x, gamma.forwardRows(pass, ofRows), beta.forwardRows(pass, ofRows), masks);
    }

    /**
     * For inference with kernel 1 and a map of few different pixels: what those whose normalisation is {@code norm} are to be
     * multiplied by, and what is then to be added.
     *
     * @param rows R x K, the different pixels
     * @param inside R x 1, factors of gamma and beta; null: 1
     * @return R x 2C, scale before shift
     */
    NDArray tables(Pass pass, NDArray rows, BatchStats norm, @Nullable NDArray inside) {
        NDArray[] layers = {
            rows,
            shared.weight(),
            shared.bias(),
            gamma.weight(),
            gamma.bias(),
            beta.weight(),
            beta.bias(),
            norm.mean(),
            norm.variance()
        };
        return inside == null ? pass.ops().tables(layers) : pass.ops().tablesInside(inside, layers);
    }
}
