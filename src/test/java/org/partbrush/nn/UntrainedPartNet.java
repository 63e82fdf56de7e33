package org.partbrush.nn;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.partbrush.train.data.StepRandom;
import org.partbrush.train.optim.Initialization;

/** Makes a small PartNet that was never trained: it says something of every pixel, and sees left and right differently. */
public final class UntrainedPartNet {

    private UntrainedPartNet() {}

    public static PartNet of(NDManager manager, Ops ops, String category) {
        Weights weights = new Weights(manager);
        PartNet network =
                new PartNet(new PartNetConfig(List.of(category), List.of(4, 4, 4, 4, 8), 1, 9, 1, true), weights);
        new Initialization(ops, StepRandom.of(5, 1)).apply(weights, 0);
        return network;
    }
}
