package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;
import org.partbrush.train.optim.Adam;

/**
 * A network in training with its weights and its optimiser. The native memory belongs to the manager it was made with.
 *
 * @param name under which checkpoints keep it
 */
record Trained<N>(String name, N network, Weights weights, Adam adam) {

    private static final double BETA2 = 0.999;
    private static final String MOMENTS = "-adam";

    static <N> Trained<N> of(String name, NDManager manager, Function<Weights, N> declare, double beta1) {
        Weights weights = new Weights(manager);
        N network = declare.apply(weights);
        weights.requireGradients(true);
        return new Trained<>(name, network, weights, new Adam(manager, weights, beta1, BETA2));
    }

    void save(Map<String, Map<String, WeightTensor>> parts) {
        parts.put(name, weights.save());
        parts.put(name + MOMENTS, adam.save());
    }

    void load(Map<String, Map<String, WeightTensor>> parts) throws IOException {
        weights.load(part(parts, name));
        adam.load(part(parts, name + MOMENTS));
    }

    /** A part that a checkpoint must have. */
    static Map<String, WeightTensor> part(Map<String, Map<String, WeightTensor>> parts, String name)
            throws IOException {
        @Nullable Map<String, WeightTensor> part = parts.get(name);
        if (part == null) {
            throw new IOException("The checkpoint has no part " + name + ": it belongs to another kind of training.");
        }
        return part;
    }
}
