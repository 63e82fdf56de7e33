package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.ScriptedNetwork;

/**
 * A feature network from a TorchScript file, run by the engine: code of the user's, not ours. It gets images as CLIP does
 * (Nx3x224x224, normalised) and gives NxTxD tokens, or maps NxDxhxw whose positions are the tokens. One thread at a time;
 * owns its weights.
 */
final class ScriptedFeatures implements FeatureNetwork {

    private static final int SIDE = 224;
    private static final int TOKEN_AXES = 3;
    private static final int MAP_AXES = 4;

    private final NDManager manager;
    private final ScriptedNetwork network;
    private final ClipPixels pixels;

    private ScriptedFeatures(NDManager manager, ScriptedNetwork network) {
        this.manager = manager;
        this.network = network;
        pixels = new ClipPixels(manager);
    }

    /** Opens a file and tries it on a grey image. */
    static ScriptedFeatures open(NDManager parent, Path file) throws IOException {
        NDManager manager = parent.newSubManager();
        try (NDManager scratch = manager.newSubManager();
                Ops ops = new Ops(scratch)) {
            ScriptedFeatures features = new ScriptedFeatures(manager, ScriptedNetwork.load(manager, file));
            features.forward(Pass.inference(ops, Precision.FLOAT32), scratch.zeros(new Shape(1, 3, SIDE, SIDE)), SIDE);
            return features;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            manager.close();
            throw new IOException(
                    "The file " + file
                            + " is no TorchScript feature network: it must turn Nx3x224x224 images into NxTxD"
                            + " tokens or NxDxHxW maps.",
                    e);
        }
    }

    @Override
    public String name() {
        return "TorchScript network " + network.name() + ", run by the engine";
    }

    /** Takes one size only: {@code size} is not read. */
    @Override
    public Features forward(Pass pass, NDArray image, int size) {
        NDArray features = seen(pixels.of(pass, image, SIDE));
        List<NDArray> tokens = List.of(
                switch (features.getShape().dimension()) {
                    case TOKEN_AXES -> features;
                    case MAP_AXES -> PartNet.tokens(features);
                    default -> throw new IllegalArgumentException("Features of the shape " + features.getShape() + ".");
                });
        return new Features(tokens, tokens);
    }

    private NDArray seen(NDArray input) {
        try {
            return network.forwardWithGradient(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        network.close();
        manager.close();
    }
}
