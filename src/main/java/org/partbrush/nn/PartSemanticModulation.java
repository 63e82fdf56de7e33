package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import org.jspecify.annotations.Nullable;

/**
 * Part-semantic modulation, PSM (Wei et al., CVPR 2023; METHOD.md section 3): {@code BN(x) * (1 + gamma) + beta} with
 * {@code gamma = gamma_p * m + gamma_n * (1 - m)}, beta likewise. The part branch (gamma_p, beta_p) holds inside of parts,
 * where the mask m is 1; the noise branch (gamma_n, beta_n) elsewhere. Without a noise map gamma_n = beta_n = 0.
 */
public final class PartSemanticModulation {

    private final BatchStats norm;
    private final Branch part;
    private final @Nullable Branch noise;

    /**
     * @param channels of x
     * @param out channels of gamma and beta: 1, or as many as x
     * @param noiseChannels channels of the noise map, 0 if there is none
     */
    public PartSemanticModulation(Scope scope, int channels, int out, int noiseChannels, int kernel) {
        norm = new BatchStats(scope.at("first_norm"), channels);
        part = new Branch(scope, "", GeneratorConfig.PART_HIDDEN, out, kernel);
        noise = noiseChannels == 0 ? null : new Branch(scope, "_nos", noiseChannels, out, kernel);
    }

    /**
     * @param x NxCxHxW
     * @param input part features and mask are resized by nearest to x; the noise map has the size of x already
     * @return NxCxHxW
     */
    public NDArray forward(Pass pass, NDArray x, PartInput input) {
        return forward(pass, x, input, Edges.HARD);
    }

    NDArray forward(Pass pass, NDArray x, PartInput input, Edges edges) {
        NDArray normed = norm.forward(pass, x);
        if (input.mask() == null) {
            if (noise == null || input.noise() == null) {
                return normed;
            }
            NDArray hidden = noise.hidden(pass, input.noise());
            return pass.ops().modulate(normed, noise.gamma(pass, hidden), noise.beta(pass, hidden));
        }
        NDArray mask = pass.ops().nearestLike(x, input.mask());
        NDArray hidden = part.hidden(pass, pass.ops().nearestLike(x, input.features()));
        NDArray gamma = part.gamma(pass, hidden).mul(mask);
        NDArray beta = part.beta(pass, hidden).mul(mask);
        if (noise != null && input.noise() != null) {
            NDArray outside = mask.neg().add(1);
            NDArray noiseHidden = noise.hidden(pass, input.noise());
            gamma = gamma.add(noise.gamma(pass, noiseHidden).mul(outside));
            beta = beta.add(noise.beta(pass, noiseHidden).mul(outside));
        }
        return pass.ops().modulate(normed, edges.of(pass, gamma), edges.of(pass, beta));
    }

    /**
     * The same without a noise map for parts by pattern, with kernel 1 and running statistics: gamma and beta are computed once
     * for each pattern, with the norm taken into them, and looked up.
     */
    NDArray forward(Pass pass, NDArray x, PartPatterns patterns, Edges edges) {
        NDArray hidden = Activation.relu(part.shared.forwardRows(pass, patterns.features()));
        NDArray gamma = part.gamma.forwardRows(pass, hidden).mul(patterns.inside());
        NDArray beta = part.beta.forwardRows(pass, hidden).mul(patterns.inside());
        NDArray scale = pass.ops().foldScale(gamma, norm.variance());
        NDArray shift = pass.ops().foldShift(beta, scale, norm.mean());
        return patterns.at(pass, x, edges).modulate(pass, x, scale, shift);
    }

    /** One hidden layer, then gamma and beta. */
    private static final class Branch {

        private final Conv shared;
        private final Conv gamma;
        private final Conv beta;

        Branch(Scope scope, String suffix, int in, int out, int kernel) {
            int hidden = GeneratorConfig.PART_HIDDEN;
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
    }
}
