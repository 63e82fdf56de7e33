package org.partbrush.evaluation;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.inference.PhotoSegmenter;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.ScriptedNetwork;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;

/**
 * The networks that pictures are judged by: files that the user named, or ours. One thread at a time; owns their native
 * memory.
 */
public final class JudgeNetworks implements AutoCloseable {

    private static final String WEIGHTS = ".safetensors";
    private static final String SQUEEZENET = "weights/squeezenet1_1" + WEIGHTS;

    private final NDManager manager = Torch.newManager();
    private final Ops ops = new Ops(manager);
    private final @Nullable SegmentationNetwork segmenter;
    private final @Nullable PictureFeatures features;

    private JudgeNetworks(Choice choice, ModelBundle bundle, Path data) throws IOException {
        segmenter = segmenter(choice.segmenter, bundle);
        features = features(choice.features, data);
    }

    /**
     * What the user named: a TorchScript file, or a weight file of our own network; null: ours, where there is one.
     */
    public record Choice(@Nullable Path segmenter, @Nullable Path features) {}

    /**
     * Loads the networks.
     *
     * @param data folder of the scenes; the weights of SqueezeNet are looked for in it and above
     */
    public static JudgeNetworks open(Choice choice, ModelBundle bundle, Path data) throws IOException {
        return new JudgeNetworks(choice, bundle, data);
    }

    private @Nullable SegmentationNetwork segmenter(@Nullable Path file, ModelBundle bundle) throws IOException {
        int classes = bundle.model().vocabulary().classes().size();
        if (file != null && !isWeights(file)) {
            return new ScriptedSegmenter(manager, ops, ScriptedNetwork.load(manager, file), classes);
        }
        Optional<Map<String, WeightTensor>> tensors =
                file != null ? Optional.of(Safetensors.read(file)) : bundle.segmenterWeights();
        if (tensors.isEmpty()) {
            return null;
        }
        PhotoSegmenter own = new PhotoSegmenter(manager, ops, tensors.get());
        if (own.classes() != classes) {
            throw new IOException("The segmenter tells " + own.classes() + " classes apart, but the model paints "
                    + classes + "; give one that was trained for its vocabulary.");
        }
        return new OwnSegmenter(own);
    }

    private @Nullable PictureFeatures features(@Nullable Path file, Path data) throws IOException {
        if (file != null && !isWeights(file)) {
            return new ScriptedFeatures(manager, ScriptedNetwork.load(manager, file));
        }
        Path weights = file != null ? file : usualWeights(data);
        return weights == null ? null : new TokenFeatures(manager, ops, weights);
    }

    private static @Nullable Path usualWeights(Path data) {
        return Stream.iterate(data.toAbsolutePath().normalize(), folder -> folder != null, Path::getParent)
                .limit(3)
                .map(folder -> folder.resolve(SQUEEZENET))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    private static boolean isWeights(Path file) {
        return file.toString().endsWith(WEIGHTS);
    }

    /** Null: there is none. */
    @Nullable
    SegmentationNetwork segmenter() {
        return segmenter;
    }

    /** Null: there is none. */
    @Nullable
    PictureFeatures features() {
        return features;
    }

    FrechetDistance frechetDistance() {
        return new FrechetDistance(manager, ops);
    }

    @Override
    public void close() {
        manager.close();
    }
}
