package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;
import org.partbrush.train.optim.Adam;
import org.partbrush.train.run.Checkpoint;

/**
 * A network in training with its weights and its optimiser. The native memory belongs to the manager it was made with.
 *
 * @param name under which checkpoints keep it
 */
public record Trained<N>(String name, N network, Weights weights, Adam adam) {

    private static final double BETA2 = 0.999;
    private static final String MOMENTS = "-adam";

    static <N> Trained<N> of(String name, NDManager manager, Function<Weights, N> declare, double beta1) {
        Weights weights = new Weights(manager);
        N network = declare.apply(weights);
        weights.requireGradients(true);
        return new Trained<>(name, network, weights, new Adam(manager, weights, beta1, BETA2));
    }

    /** What a checkpoint keeps of it. */
    Map<String, Supplier<Map<String, WeightTensor>>> parts() {
        return Map.of(name, weights::save, name + MOMENTS, adam::save);
    }

    void load(Checkpoint checkpoint) throws IOException {
        weights.load(checkpoint.part(name));
        adam.load(checkpoint.part(name + MOMENTS));
    }
}
