package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * Part-semantic modulation, PSM (Wei et al., CVPR 2023; METHOD.md section 3): {@code BN(x) * (1 + gamma) + beta} with
 * {@code gamma = gamma_p * m + gamma_n * (1 - m)}, beta likewise. The part branch (gamma_p, beta_p) holds inside of parts,
 * where the mask m is 1; the noise branch (gamma_n, beta_n) elsewhere. Without a noise map gamma_n = beta_n = 0.
 */
public final class PartSemanticModulation {

    private final BatchStats norm;
    private final ModulationLayers part;
    private final @Nullable ModulationLayers noise;

    /**
     * @param channels of x
     * @param out channels of gamma and beta: 1, or as many as x
     * @param noiseChannels channels of the noise map, 0 if there is none
     */
    public PartSemanticModulation(Scope scope, int channels, int out, int noiseChannels, int kernel) {
        norm = new BatchStats(scope.at("first_norm"), channels);
        int hidden = GeneratorConfig.PART_HIDDEN;
        part = new ModulationLayers(scope, "", hidden, hidden, out, kernel);
        noise = noiseChannels == 0 ? null : new ModulationLayers(scope, "_nos", noiseChannels, hidden, out, kernel);
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
        NDArray tables = part.tables(pass, patterns.features(), norm, patterns.inside());
        return patterns.at(pass, x, edges).modulate(pass, x, tables);
    }
}
