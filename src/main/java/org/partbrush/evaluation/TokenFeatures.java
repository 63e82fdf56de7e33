package org.partbrush.evaluation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.partbrush.inference.PictureTensors;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.raster.RgbImage;
import org.partbrush.train.loss.FeatureFile;
import org.partbrush.train.loss.FeatureNetwork;
import org.partbrush.train.loss.SqueezeNet;

/** The last features of one of the networks that also serve the style loss, averaged over a picture of 224x224. */
final class TokenFeatures implements PictureFeatures {

    private static final int SIDE = 224;

    private final NDManager manager;
    private final FeatureNetwork network;
    private final Pass pass;

    /** @param weights a safetensors file of SqueezeNet 1.1 or CLIP */
    TokenFeatures(NDManager manager, Ops ops, Path weights) throws IOException {
        this.manager = manager;
        network = FeatureFile.open(manager, weights);
        pass = Pass.inference(ops, Precision.FLOAT32);
    }

    @Override
    public String name() {
        return network.name() + " (last features, mean over a picture of 224x224)";
    }

    @Override
    public String distanceName() {
        return network instanceof SqueezeNet ? "FSD" : "Frechet distance by " + network.name();
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public float[] look(RgbImage picture) {
        try (NDManager local = manager.newSubManager()) {
            NDArray tokens = network.forward(pass, PictureTensors.of(local, picture, 1), SIDE)
                    .content()
                    .getLast();
            return tokens.mean(new int[] {1}).toFloatArray();
        }
    }
}
