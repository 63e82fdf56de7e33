package org.partbrush.evaluation;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.partbrush.inference.PictureTensors;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Safetensors;
import org.partbrush.raster.RgbImage;
import org.partbrush.train.loss.SqueezeNet;

/** The 512 channels of SqueezeNet 1.1's last fire module, averaged over the picture at 224x224. */
final class SqueezeNetFeatures implements FeatureNetwork {

    private static final int SIDE = 224;

    private final NDManager manager;
    private final SqueezeNet network;
    private final Pass pass;

    SqueezeNetFeatures(NDManager manager, Ops ops, Path weights) throws IOException {
        this.manager = manager;
        network = new SqueezeNet(manager, Safetensors.read(weights));
        pass = Pass.inference(ops, Precision.FLOAT32);
    }

    @Override
    public String name() {
        return "SqueezeNet 1.1 (fire9, mean over a picture of 224x224)";
    }

    @Override
    public String distanceName() {
        return "FSD";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public float[] look(RgbImage picture) {
        try (NDManager local = manager.newSubManager()) {
            var features = network.forward(pass, PictureTensors.of(local, picture, 1), SIDE);
            return features.content().getLast().mean(new int[] {1}).toFloatArray();
        }
    }
}
