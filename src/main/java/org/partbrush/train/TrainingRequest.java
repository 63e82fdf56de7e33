package org.partbrush.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partbrush.train.run.RunFolder;

/**
 * What a training command asks for.
 *
 * @param data folder of sets
 * @param out run folder
 * @param preset name of the configuration to start from
 * @param changes to the preset, or to the configuration of the resumed run
 * @param minutes after which to stop, counted from the start of the command
 * @param steps after which to stop, counted over the whole run
 * @param resume whether to go on with the run in {@code out}
 * @param init folder with weights to start from: a bundle, an export or a run; null: random ones
 * @param partNet bundle whose PartNet gives parts to objects that have none in the data set; null: they stay without
 * @param features SqueezeNet 1.1, CLIP ViT-B/32 or a TorchScript file; null: {@code weights/squeezenet1_1.safetensors} in the data folder, if there
 */
public record TrainingRequest(
        Path data,
        Path out,
        String preset,
        ConfigChanges changes,
        double minutes,
        long steps,
        boolean resume,
        @Nullable Path init,
        @Nullable Path partNet,
        @Nullable Path features) {

    static final String FEATURES = "weights/squeezenet1_1.safetensors";

    /** The configuration to run with: that of the resumed run, or the preset, with the changes. */
    <T extends Record> T config(T ofPreset, Class<T> type) throws IOException {
        Path saved = new RunFolder(out).config();
        T start =
                resume && Files.exists(saved) ? ConfigChanges.read(Files.readString(saved), ofPreset, type) : ofPreset;
        return changes.applyTo(start, type);
    }

    /** The weights of the feature network, or null if there are none. */
    @Nullable
    Path featureWeights() throws IOException {
        if (features != null && !Files.exists(features)) {
            throw new IOException("There is no file " + features + " with a feature network.");
        }
        Path usual = data.resolve(FEATURES);
        return features != null ? features : Files.exists(usual) ? usual : null;
    }
}
