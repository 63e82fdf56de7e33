package org.partbrush.evaluation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import org.partbrush.inference.PictureTensors;
import org.partbrush.nn.ScriptedNetwork;
import org.partbrush.raster.RgbImage;

/**
 * A feature network from a user's TorchScript file. It gets a picture as 1x3xHxW, RGB in 0..1, resizes and normalises it
 * itself, and gives 1xC, or 1xCxhxw, which is averaged over the picture.
 */
record ScriptedFeatures(NDManager manager, ScriptedNetwork network) implements PictureFeatures {

    @Override
    public String name() {
        return network.name() + " (TorchScript)";
    }

    @Override
    public String distanceName() {
        return "Frechet distance by " + network.name();
    }

    @Override
    public boolean isOurs() {
        return false;
    }

    @Override
    public float[] look(RgbImage picture) throws IOException {
        try (NDManager local = manager.newSubManager()) {
            NDArray image = PictureTensors.of(local, picture, 1).add(1).div(2);
            NDArray features = network.forward(image);
            if (features.getShape().dimension() < 2 || features.getShape().get(0) != 1) {
                throw new IOException("The network " + network.name() + " gives " + features.getShape()
                        + " for one picture; features are 1xC or 1xCxHxW.");
            }
            return features.toType(DataType.FLOAT32, false)
                    .reshape(features.getShape().get(1), -1)
                    .mean(new int[] {1})
                    .toFloatArray();
        }
    }
}
