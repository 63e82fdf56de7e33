package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The named tensors of one network, under the reference's state-dict names. A network declares them through
 * {@link #root()} while it is constructed; then they are loaded or initialised. Owns the native memory. One thread at a
 * time.
 */
public final class Weights implements AutoCloseable {

    private static final int LISTED = 8;

    private final NDManager manager;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    public Weights(NDManager parent) {
        manager = parent.newSubManager();
    }

    /** Where a network declares its tensors. */
    public Scope root() {
        return new Scope(this, "");
    }

    public Collection<Parameter> all() {
        return Collections.unmodifiableCollection(parameters.values());
    }

    public List<Parameter> trainable() {
        return parameters.values().stream().filter(Parameter::isTrainable).toList();
    }

    /** The tensor of a name that was declared. */
    public Parameter get(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("The network has no tensor " + name + ".");
        }
        return parameter;
    }

    /** Names and shapes of all tensors, the scalar's shape empty. */
    public Map<String, long[]> shapes() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        parameters.forEach((name, p) -> shapes.put(name, p.array().getShape().getShape()));
        return shapes;
    }

    /** Turns gradients of all trainable tensors on or off; off, a pass through the network records nothing for them. */
    public void requireGradients(boolean required) {
        trainable().forEach(p -> p.array().setRequiresGradient(required));
    }

    /**
     * Takes over all values of a weight file; float types are widened.
     *
     * @throws WeightFileException if a name is missing or unknown or a shape differs, listing the differences; nothing
     *     is changed then
     */
    public void load(Map<String, WeightTensor> source) throws WeightFileException {
        List<String> differences = differences(shapes(), source);
        if (!differences.isEmpty()) {
            throw new WeightFileException("The weights do not fit the network: " + listed(differences) + ".");
        }
        source.forEach((name, tensor) -> {
            Parameter parameter = get(name);
            if (parameter.array().getDataType() == DataType.INT64) {
                parameter.replace(
                        manager.create(tensor.toLongs(), parameter.array().getShape()));
            } else {
                fill(parameter, tensor.toFloats());
            }
        });
    }

    /** Gives a tensor new values, row-major. */
    public void fill(Parameter parameter, float[] values) {
        parameter.replace(Torch.aligned(manager.create(values, parameter.array().getShape())));
    }

    /** What differs between expected names and shapes and a weight file's, one phrase each. */
    public static List<String> differences(Map<String, long[]> expected, Map<String, WeightTensor> found) {
        List<String> differences = new ArrayList<>();
        for (String name : new TreeSet<>(expected.keySet())) {
            WeightTensor tensor = found.get(name);
            if (tensor == null) {
                differences.add(name + " is missing");
            } else if (!Arrays.equals(tensor.shape(), expected.get(name))) {
                differences.add(name + " has the shape " + Arrays.toString(tensor.shape()) + " instead of "
                        + Arrays.toString(expected.get(name)));
            }
        }
        for (String name : new TreeSet<>(found.keySet())) {
            if (!expected.containsKey(name)) {
                differences.add(name + " is unknown");
            }
        }
        return differences;
    }

    private static String listed(List<String> differences) {
        String first = String.join(", ", differences.subList(0, Math.min(LISTED, differences.size())));
        return differences.size() <= LISTED ? first : first + ", and " + (differences.size() - LISTED) + " more";
    }

    /** Copies of all tensors, float32 and int64, in the order of their declaration. */
    public Map<String, WeightTensor> save() {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        parameters.forEach((name, p) -> {
            long[] shape = p.array().getShape().getShape();
            tensors.put(
                    name,
                    p.array().getDataType() == DataType.INT64
                            ? WeightTensor.ofLongs(p.array().toLongArray(), shape)
                            : WeightTensor.ofFloats(p.array().toFloatArray(), shape));
        });
        return tensors;
    }

    /**
     * Keeps the kernels in bfloat16 from now on, so that they are not cast at every pass; all but those of 1x1, which make tables of
     * few rows, where casts and bfloat16 cost more than they save. For inference only: the values can neither be saved nor trained
     * afterwards.
     */
    public void castKernels(Ops ops) {
        for (Parameter p : trainable()) {
            Shape shape = p.array().getShape();
            if (shape.dimension() == 4 && shape.get(3) > 1) {
                NDArray cast = ops.toBfloat16(p.array());
                cast.attach(manager);
                p.replace(cast);
            }
        }
    }

    Parameter declare(String name, boolean trainable, Shape shape, DataType type) {
        Parameter parameter = new Parameter(name, trainable, manager.zeros(shape, type));
        if (parameters.putIfAbsent(name, parameter) != null) {
            throw new IllegalArgumentException("Tensor " + name + " is declared twice.");
        }
        return parameter;
    }

    @Override
    public void close() {
        manager.close();
    }
}
