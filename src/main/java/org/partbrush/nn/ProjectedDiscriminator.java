package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;

/**
 * A conditional discriminator that sees an image through the fixed layers of a trained feature network, as in projected
 * GANs (Sauer et al., NeurIPS 2021, section 3), without their random mixing of layers. What it looks at already tells
 * leaves from bricks, so it needs few steps and few pictures to judge what larger patches show. Not part of iPOSE. One
 * thread at a time.
 */
public final class ProjectedDiscriminator {

    private final ProjectedDiscriminatorConfig config;
    private final List<Head> heads = new ArrayList<>();

    /** The layers that judge one layer of the feature network. */
    private record Head(Conv first, Conv second, Conv score) {}

    /** Declares the network's tensors in {@code weights}. */
    public ProjectedDiscriminator(ProjectedDiscriminatorConfig config, Weights weights) {
        this.config = config;
        int maps = config.semanticClasses() + config.partChannels();
        int width = config.width();
        for (int i = 0; i < config.depths().size(); i++) {
            Scope scope = weights.root().at("head", i);
            heads.add(new Head(
                    new Conv(scope.at("first"), config.depths().get(i) + maps, width, 3, true),
                    new Conv(scope.at("second"), width, width, 3, true),
                    new Conv(scope.at("score"), width, 1, 1, true)));
        }
    }

    /**
     * Judges images by their features.
     *
     * @param features for each layer Nx(s*s)xD, the positions of a square row by row
     * @param condition Nx(classes + parts)xHxW, the one-hot maps of the images
     * @return for each layer Nx1xsxs, positive = real, float32
     * @throws IllegalArgumentException if the features are not those of the configured layers
     */
    public List<NDArray> forward(Pass pass, List<NDArray> features, NDArray condition) {
        List<NDArray> scores = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            scores.add(judge(
                    pass, heads.get(i), maps(features.get(i), config.depths().get(i)), condition));
        }
        return scores;
    }

    private static NDArray maps(NDArray tokens, int depth) {
        long count = tokens.getShape().get(1);
        long side = Math.round(Math.sqrt(count));
        if (side * side != count || tokens.getShape().get(2) != depth) {
            throw new IllegalArgumentException("The projected discriminator expects squares of " + depth
                    + " features, not " + tokens.getShape() + "; set losses.projected to 0 for this feature network.");
        }
        return tokens.swapAxes(1, 2).reshape(tokens.getShape().get(0), depth, side, side);
    }

    private static NDArray judge(Pass pass, Head head, NDArray features, NDArray condition) {
        NDArray maps = shrunk(pass.ops(), condition, (int) features.getShape().get(2));
        NDArray x = pass.cast(NDArrays.concat(new NDList(features, maps), 1));
        x = pass.ops().leakyRelu(head.first().forward(pass, x));
        x = pass.ops().leakyRelu(head.second().forward(pass, x));
        return pass.restore(head.score().forward(pass, x));
    }

    /** Averages first: a map that is merely sampled would lose thin things. */
    private static NDArray shrunk(Ops ops, NDArray maps, int side) {
        NDArray x = maps;
        while (Math.min(x.getShape().get(2), x.getShape().get(3)) >= 2L * side) {
            x = ops.halve(x);
        }
        return ops.bilinear(x, side, side);
    }
}
