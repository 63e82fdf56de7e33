package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;

/** The weights of a network that is only asked, never trained. One thread at a time; owns native memory. */
final class FrozenWeights implements AutoCloseable {

    private final NDManager manager;
    private final Map<String, NDArray> arrays = new HashMap<>();

    private FrozenWeights(NDManager manager) {
        this.manager = manager;
    }

    /**
     * Takes the tensors a network needs out of a weight file; others are left.
     *
     * @param needed their names and shapes
     * @throws IOException if one is missing or has another shape
     */
    static FrozenWeights of(NDManager parent, Map<String, long[]> needed, Map<String, WeightTensor> found)
            throws IOException {
        FrozenWeights weights = new FrozenWeights(parent.newSubManager());
        taken(needed, found).forEach((name, tensor) -> weights.put(name, tensor.toFloats(), tensor.shape()));
        return weights;
    }

    /** The tensors of {@link #of} as they are in the file. */
    static Map<String, WeightTensor> taken(Map<String, long[]> needed, Map<String, WeightTensor> found)
            throws IOException {
        Map<String, WeightTensor> taken = new LinkedHashMap<>(found);
        taken.keySet().retainAll(needed.keySet());
        List<String> differences = Weights.differences(needed, taken);
        if (!differences.isEmpty()) {
            int more = differences.size() - 1;
            throw new IOException(differences.getFirst() + (more > 0 ? ", and " + more + " more differ" : ""));
        }
        return taken;
    }

    private void put(String name, float[] values, long... shape) {
        arrays.put(name, Torch.aligned(manager.create(values, new Shape(shape))));
    }

    NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("There is no frozen tensor " + name + ".");
        }
        return array;
    }

    /** Memory that lives as long as the weights. */
    NDManager manager() {
        return manager;
    }

    @Override
    public void close() {
        manager.close();
    }
}
