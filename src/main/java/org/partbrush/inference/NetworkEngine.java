package org.partbrush.inference;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.ModelDescription;
import org.partbrush.document.Scene;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.Colours;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartSource;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightFileException;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.LayoutProposer;
import org.partbrush.synthesis.PartInferrer;
import org.partbrush.synthesis.SynthesisRequest;

/**
 * A model bundle's networks, loaded. For one thread at a time, which may change between calls; owns the native memory
 * of both networks.
 */
public final class NetworkEngine implements Engine {

    private final NDManager manager;
    private final ModelDescription model;
    private final Vocabulary vocabulary;
    private final PartInferrer parts;
    private final ImageSynthesizer images;
    private final Optional<LayoutProposer> layouts;
    private final @Nullable Colours colours;

    private NetworkEngine(NDManager manager, ModelBundle bundle, Ops ops, PrecisionChoice precision)
            throws IOException {
        this.manager = manager;
        model = bundle.model();
        vocabulary = bundle.model().vocabulary().toVocabulary();
        LoadedPartNet partNet = LoadedPartNet.load(manager, ops, bundle);
        GeneratorConfig generator = bundle.model().generator();
        FeatureParts features = new FeatureParts(manager, partNet);
        colours = bundle.colours().orElse(null);
        boolean isMap = generator.partSource() == PartSource.MAP;
        parts = isMap ? new ObjectPartInferrer(manager, partNet) : features;
        InputSource inputs = isMap ? new PartMapInput(generator, colours) : new PartFeatureInput(generator, features);
        images = new ImageSynthesizer(manager, ops, bundle, inputs, precision);
        layouts = layouts(manager, ops, bundle);
    }

    private static Optional<LayoutProposer> layouts(NDManager manager, Ops ops, ModelBundle bundle) throws IOException {
        var tensors = bundle.segmenterWeights();
        if (tensors.isEmpty()) {
            return Optional.empty();
        }
        PhotoSegmenter segmenter = new PhotoSegmenter(manager, ops, tensors.get());
        return Optional.of(
                new PhotoLayout(segmenter, bundle.model().vocabulary().toVocabulary()));
    }

    /**
     * Loads a bundle onto the device that the engine prefers; takes a second or two.
     *
     * @throws IOException with one sentence if the engine does not start, or a file cannot be read or does not fit
     */
    public static NetworkEngine open(ModelBundle bundle, PrecisionChoice precision) throws IOException {
        return open(bundle, precision, Torch::newManager);
    }

    /**
     * Loads a bundle onto a device of a kind.
     *
     * @throws IOException with one sentence if there is no such device, or a file cannot be read or does not fit
     */
    public static NetworkEngine open(ModelBundle bundle, PrecisionChoice precision, DeviceKind kind)
            throws IOException {
        Device device = kind.device();
        return open(bundle, precision, () -> Torch.newManager(device));
    }

    private static NetworkEngine open(ModelBundle bundle, PrecisionChoice precision, Supplier<NDManager> managers)
            throws IOException {
        NDManager manager;
        try {
            manager = managers.get();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        try {
            return new NetworkEngine(manager, bundle, new Ops(manager), precision);
        } catch (WeightFileException e) {
            manager.close();
            throw new IOException(bundle.folder() + " is not a usable model: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** The classes this model knows. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The data type that the generator computes in. */
    public Precision precision() {
        return images.precision();
    }

    @Override
    public LabelMap infer(Scene scene) {
        return parts.infer(scene);
    }

    @Override
    public RgbImage synthesize(SynthesisRequest request, Cancellation cancellation) {
        return images.synthesize(request, cancellation);
    }

    @Override
    public boolean knows(Vocabulary other) {
        return vocabulary.covers(other);
    }

    @Override
    public long memoryFor(int width, int height) {
        return images.bytesFor(width, height);
    }

    @Override
    public Optional<LayoutProposer> layoutProposer() {
        return layouts;
    }

    @Override
    public boolean takesColours() {
        return colours != null;
    }

    @Override
    public String modelName() {
        return model.name();
    }

    @Override
    public String modelFacts() {
        return model.licence() + "\n\n" + model.training().method() + "\n\nTrained on:\n- "
                + String.join("\n- ", model.training().data());
    }

    @Override
    public String deviceName() {
        return Torch.nameOf(manager.getDevice());
    }

    @Override
    public void close() {
        manager.close();
    }
}
