package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One reference case: a folder with {@code case.json} and tensors named by role ({@code w.} weights, {@code in.} inputs,
 * {@code rng.} random choices, {@code mid.} and {@code out.} results, {@code grad.} gradients, {@code after.} state). Owns the
 * native memory of the arrays it hands out.
 */
final class FixtureCase implements AutoCloseable {

    private final Path folder;
    private final JsonNode info;
    private final Map<String, WeightTensor> tensors;
    private final NDManager manager;
    private final Ops ops;
    private final Tally tally;

    FixtureCase(Path folder, NDManager parent, Ops ops) throws IOException {
        this.folder = folder;
        info = new JsonMapper().readTree(Files.readString(folder.resolve("case.json")));
        List<Path> files = new ArrayList<>();
        for (JsonNode file : info.path("files")) {
            files.add(folder.resolve(file.asString()));
        }
        tensors = files.isEmpty() ? Map.of() : Safetensors.read(files);
        manager = parent.newSubManager();
        this.ops = ops;
        tally = new Tally(info.path("tolerance"));
    }

    /** Where the case's files are, also those that are no tensors of its own. */
    Path folder() {
        return folder;
    }

    /** What {@code case.json} says. */
    JsonNode info() {
        return info;
    }

    /** Hyper-parameters of the case. */
    JsonNode config() {
        return info.path("config");
    }

    NDManager manager() {
        return manager;
    }

    Ops ops() {
        return ops;
    }

    /** How well the results agree so far. */
    Tally tally() {
        return tally;
    }

    /** Absolute tolerance of intermediate maps. */
    double middleTolerance() {
        return info.path("tolerance").path("mid_atol").asDouble(tally.atol());
    }

    /** A float32 pass in the mode of the case. */
    Pass pass() {
        return config().path("mode").asString("eval").equals("train")
                ? Pass.training(ops, Precision.FLOAT32)
                : Pass.inference(ops, Precision.FLOAT32);
    }

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    WeightTensor tensor(String name) {
        WeightTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("The case has no tensor " + name + ".");
        }
        return tensor;
    }

    /** A tensor as a float32 array, integers converted. */
    NDArray array(String name) {
        WeightTensor tensor = tensor(name);
        return manager.create(floats(tensor), new Shape(tensor.shape()));
    }

    /** An input whose gradient will be compared. */
    NDArray arrayWithGradient(String name) {
        NDArray array = array(name);
        array.setRequiresGradient(true);
        return array;
    }

    /** An integer tensor. */
    long[] longs(String name) {
        return tensor(name).toLongs();
    }

    /** The weights of the case, or those of them below a prefix, by their state-dict names. */
    Map<String, WeightTensor> weights(String prefix) {
        Map<String, WeightTensor> found = tensorsBelow(prefix);
        found.keySet().removeIf(name -> (prefix + name).startsWith("w.check."));
        return found;
    }

    /** Tensors whose names start with a prefix, by the rest of their names. */
    Map<String, WeightTensor> tensorsBelow(String prefix) {
        Map<String, WeightTensor> found = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), tensor);
            }
        });
        return found;
    }

    /** Loads the case's weights into a network's. */
    void load(Weights weights) throws IOException {
        weights.load(weights("w."));
    }

    /** Compares with an expected tensor of the case. */
    void check(String name, NDArray found) {
        check(name, found, tally.atol());
    }

    /** Compares with another absolute tolerance. */
    void check(String name, NDArray found, double atol) {
        tally.compare(name, found.toFloatArray(), floats(tensor(name)), atol);
    }

    /** Compares the values of any tensor with expected ones. */
    void check(String name, float[] found, float[] expected) {
        tally.compare(name, found, expected, tally.atol());
    }

    /**
     * Compares gradients and buffers of a network with those the case names: {@code grad.w.*} with a tolerance relative to
     * the largest value of each tensor, {@code after.*}.
     */
    void checkState(Weights weights, double relative, double floor) {
        weights.all().forEach(p -> {
            if (has("grad.w." + p.name())) {
                checkGradient("grad.w." + p.name(), p.array(), relative, floor);
            }
            if (has("after." + p.name()) && !p.name().endsWith("num_batches_tracked")) {
                check("after." + p.name(), p.array());
            }
        });
    }

    /** Compares the gradient of an array, with a tolerance relative to the largest expected value. */
    void checkGradient(String name, NDArray array, double relative, double floor) {
        double largest = 0;
        for (float value : floats(tensor(name))) {
            largest = Math.max(largest, Math.abs(value));
        }
        try (NDArray gradient = array.getGradient()) {
            check(name, gradient, relative * largest + floor);
        }
    }

    private static float[] floats(WeightTensor tensor) {
        return switch (tensor.type()) {
            case F64, F32, F16, BF16 -> tensor.toFloats();
            case I64, I32, I16, I8, U8, BOOL -> {
                long[] longs = tensor.toLongs();
                float[] floats = new float[longs.length];
                for (int i = 0; i < longs.length; i++) {
                    floats[i] = longs[i];
                }
                yield floats;
            }
        };
    }

    @Override
    public void close() {
        manager.close();
    }
}
