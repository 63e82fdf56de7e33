package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** The global adversarial loss; positive scores mean "real". */
public final class HingeLoss {

    private HingeLoss() {}

    /** The discriminator wants scores of real images above 1. */
    public static NDArray real(NDArray score) {
        return Activation.relu(score.neg().add(1)).mean();
    }

    /** The discriminator wants scores of generated images below -1. */
    public static NDArray fake(NDArray score) {
        return Activation.relu(score.add(1)).mean();
    }

    /** The generator wants high scores. */
    public static NDArray generator(NDArray score) {
        return score.mean().neg();
    }
}
