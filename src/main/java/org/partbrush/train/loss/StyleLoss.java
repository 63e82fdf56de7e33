package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import org.partbrush.nn.Torch;

/**
 * The style loss of iPOSE (METHOD.md section 4), a relaxed earth mover's distance: every feature of one image should
 * have a close one in the other, wherever it is. Cost = 1 - cosine.
 */
public final class StyleLoss {

    private StyleLoss() {}

    /**
     * Mean over samples of max(mean_i min_j cost, mean_j min_i cost).
     *
     * @param generated BxNxD, tokens
     * @param real BxMxD, tokens
     */
    public static NDArray minMax(NDArray generated, NDArray real) {
        NDArray cost = unit(generated).matMul(unit(real).swapAxes(1, 2)).neg().add(1);
        NDArray there = cost.min(new int[] {2}).mean(new int[] {1});
        NDArray back = cost.min(new int[] {1}).mean(new int[] {1});
        return there.maximum(back).mean();
    }

    private static NDArray unit(NDArray tokens) {
        return tokens.div(Torch.atLeast(tokens.square().sum(new int[] {2}, true).sqrt(), 1e-12));
    }
}
