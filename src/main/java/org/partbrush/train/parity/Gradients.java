package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.function.Supplier;
import org.partbrush.nn.Parameter;
import org.partbrush.nn.Torch;
import org.partbrush.nn.Weights;

/** Runs a piece of a network with gradients, as the reference did for its cases. */
final class Gradients {

    private Gradients() {}

    /**
     * Forward and backward once, from zero gradients, which then stay at the arrays.
     *
     * @param loss runs forward, may compare on the way, and returns a scalar
     */
    static void backward(Weights weights, Supplier<NDArray> loss) {
        weights.requireGradients(true);
        weights.trainable().stream().map(Parameter::array).forEach(Gradients::clear);
        backward(loss);
    }

    /** The same for arrays that require gradients already. */
    static void backward(Supplier<NDArray> loss) {
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            collector.backward(loss.get());
        }
    }

    /** The engine adds gradients up and never clears them. */
    private static void clear(NDArray array) {
        if (array.hasGradient()) {
            try (NDArray gradient = array.getGradient()) {
                gradient.subi(gradient);
            }
        }
    }
}
