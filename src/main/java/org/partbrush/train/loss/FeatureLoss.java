package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.BinaryOperator;
import org.partbrush.nn.Torch;
import org.partbrush.train.loss.FeatureNetwork.Features;

/** How much the features of generated images differ from those of real ones. */
public final class FeatureLoss {

    private FeatureLoss() {}

    /** The style loss, averaged over layers. */
    public static NDArray style(Features generated, Features real) {
        return mean(generated.style(), real.style(), StyleLoss::minMax);
    }

    /** Mean absolute difference, position by position, averaged over layers whose features were scaled to unit power. */
    public static NDArray content(Features generated, Features real) {
        return mean(generated.content(), real.content(), FeatureLoss::distance);
    }

    /** Layers with each position scaled to unit power, so that no layer and no bright place outweighs the others. */
    public static List<NDArray> scaled(List<NDArray> layers) {
        return layers.stream().map(FeatureLoss::unitPower).toList();
    }

    private static NDArray mean(List<NDArray> ours, List<NDArray> theirs, BinaryOperator<NDArray> loss) {
        NDArray sum = loss.apply(ours.getFirst(), theirs.getFirst());
        for (int i = 1; i < ours.size(); i++) {
            sum = sum.add(loss.apply(ours.get(i), theirs.get(i)));
        }
        return Torch.times(sum, 1.0 / ours.size());
    }

    private static NDArray distance(NDArray a, NDArray b) {
        return unitPower(a).sub(unitPower(b)).abs().mean();
    }

    private static NDArray unitPower(NDArray tokens) {
        return tokens.div(tokens.square().mean(new int[] {2}, true).add(1e-6).sqrt());
    }
}
