package org.partbrush.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightShards;
import org.partbrush.nn.WeightTensor;
import org.partbrush.train.optim.Initialization;
import org.partbrush.train.run.RunFolder;

/**
 * Weights to start a training from. Kernels whose spectral norm was folded in have norm 1, so they serve as the unfolded
 * ones.
 *
 * @param folder with {@code generator*.safetensors}, {@code partnet*.safetensors} and the like
 */
record StartWeights(Path folder) {

    private static final int POWER_ITERATIONS = 20;

    /** Those of a bundle or an export, or those that a run has put into its folder {@code weights}. */
    static StartWeights of(Path folder) {
        Path ofRun = new RunFolder(folder).weights();
        return new StartWeights(Files.isDirectory(ofRun) ? ofRun : folder);
    }

    /** Loads a network that the folder must have. */
    void load(Trained<?> trained, Initialization initialization) throws IOException {
        try {
            read(trained, initialization);
        } catch (NoSuchFileException missing) {
            throw new IOException(
                    "The folder " + folder + " to start from holds no " + trained.name() + ".safetensors.", missing);
        }
    }

    /** Loads a network if the folder has it; otherwise it keeps its start values. */
    void loadIfPresent(Trained<?> trained, Initialization initialization) throws IOException {
        try {
            read(trained, initialization);
        } catch (NoSuchFileException absent) {
            System.getLogger(StartWeights.class.getName())
                    .log(System.Logger.Level.INFO, "No {0} in {1}: it starts anew.", trained.name(), folder);
        }
    }

    private void read(Trained<?> trained, Initialization initialization) throws IOException {
        Map<String, WeightTensor> merged = new LinkedHashMap<>(trained.weights().save());
        Safetensors.read(WeightShards.find(folder, trained.name())).forEach((name, tensor) -> {
            String unfolded = name + "_orig";
            merged.put(merged.containsKey(unfolded) ? unfolded : name, tensor);
        });
        trained.weights().load(merged);
        initialization.sharpen(trained.weights(), POWER_ITERATIONS);
    }
}
