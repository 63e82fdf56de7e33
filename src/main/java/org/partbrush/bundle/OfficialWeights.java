package org.partbrush.bundle;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partbrush.bundle.checkpoint.TorchCheckpoint;
import org.partbrush.nn.Generator;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.SpectralFolding;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;

/**
 * Weights of both networks out of the reference's checkpoints, fit for inference. A generator's checkpoint may hold PartNet
 * below {@code partnet.model.}; it counts before PartNet's own file, which the reference loads first.
 *
 * @param generator with spectral norm folded, u and v used as stored
 */
record OfficialWeights(Map<String, WeightTensor> generator, Map<String, WeightTensor> partNet) {

    private static final String INNER = "partnet.model.";
    private static final int LISTED = 20;

    /**
     * Reads and compares every name and shape with what the networks need.
     *
     * @param partNetFile may lack where the generator's file holds PartNet
     * @param generator with spectral norm, as checkpoints have it
     * @throws IOException with one message that lists all differences of both files
     */
    static OfficialWeights read(
            Path generatorFile, @Nullable Path partNetFile, GeneratorConfig generator, PartNetConfig partNet)
            throws IOException {
        Map<String, WeightTensor> outer = new LinkedHashMap<>();
        Map<String, WeightTensor> inner = new LinkedHashMap<>();
        read(generatorFile).forEach((name, tensor) -> {
            if (name.startsWith(INNER)) {
                inner.put(name.substring(INNER.length()), tensor);
            } else {
                outer.put(name, tensor);
            }
        });
        List<String> differences = new ArrayList<>();
        compare(generatorFile, outer, weights -> new Generator(generator, weights), differences);
        Map<String, WeightTensor> own = partNetFile == null ? Map.of() : read(partNetFile);
        if (partNetFile != null) {
            compare(partNetFile, own, weights -> new PartNet(partNet, weights), differences);
        }
        if (!inner.isEmpty()) {
            compare(generatorFile, inner, weights -> new PartNet(partNet, weights), differences);
        }
        if (!differences.isEmpty()) {
            throw new IOException("The checkpoints do not fit: " + String.join("; ", differences) + ".");
        }
        if (inner.isEmpty() && partNetFile == null) {
            throw new IOException(generatorFile + " holds no PartNet; name its checkpoint too.");
        }
        return new OfficialWeights(SpectralFolding.fold(outer), inner.isEmpty() ? own : inner);
    }

    private static Map<String, WeightTensor> read(Path file) throws IOException {
        return file.toString().endsWith(".safetensors") ? Safetensors.read(file) : TorchCheckpoint.read(file);
    }

    /** Lets the network declare its tensors, so that what is expected is said in one place only. */
    private static void compare(
            Path file, Map<String, WeightTensor> found, Consumer<Weights> declare, List<String> differences) {
        try (NDManager manager = Torch.newManager();
                Weights expected = new Weights(manager)) {
            declare.accept(expected);
            List<String> all = Weights.differences(expected.shapes(), found);
            if (!all.isEmpty()) {
                String more = all.size() > LISTED ? ", and " + (all.size() - LISTED) + " more" : "";
                differences.add("in " + file + " " + String.join(", ", all.subList(0, Math.min(LISTED, all.size())))
                        + more);
            }
        }
    }
}
