package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import org.partbrush.train.loss.SqueezeNet.Features;

/** How much the features of generated images differ from those of real ones. */
public final class FeatureLoss {

    private FeatureLoss() {}

    /** The style loss on the positions of two layers. */
    public static NDArray style(Features generated, Features real) {
        return StyleLoss.minMax(tokens(generated.fire5()), tokens(real.fire5()))
                .add(StyleLoss.minMax(tokens(generated.fire9()), tokens(real.fire9())))
                .div(2);
    }

    /** Mean absolute difference, position by position, of four layers whose channels were scaled to unit power. */
    public static NDArray content(Features generated, Features real) {
        return distance(generated.fire3(), real.fire3())
                .add(distance(generated.fire5(), real.fire5()))
                .add(distance(generated.fire7(), real.fire7()))
                .add(distance(generated.fire9(), real.fire9()))
                .div(4);
    }

    /** NxCxhxw to Nx(hw)xC. */
    private static NDArray tokens(NDArray maps) {
        return maps.reshape(maps.getShape().get(0), maps.getShape().get(1), -1).swapAxes(1, 2);
    }

    private static NDArray distance(NDArray a, NDArray b) {
        return unitPower(a).sub(unitPower(b)).abs().mean();
    }

    private static NDArray unitPower(NDArray maps) {
        return maps.div(maps.square().mean(new int[] {1}, true).add(1e-6).sqrt());
    }
}
