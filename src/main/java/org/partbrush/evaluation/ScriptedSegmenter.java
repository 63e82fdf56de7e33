package org.partbrush.evaluation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import org.partbrush.inference.PictureTensors;
import org.partbrush.nn.Ops;
import org.partbrush.nn.ScriptedNetwork;
import org.partbrush.nn.Torch;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/**
 * A segmentation network from a user's TorchScript file. It gets a picture as 1x3xHxW, RGB in 0..1, normalises it itself,
 * and gives logits 1xCxhxw in the order of the vocabulary, with or without its class 0, or labels 1xHxW.
 *
 * @param classes of the vocabulary
 */
record ScriptedSegmenter(NDManager manager, Ops ops, ScriptedNetwork network, int classes)
        implements SegmentationNetwork {

    @Override
    public String name() {
        return network.name() + " (TorchScript)";
    }

    @Override
    public boolean isOurs() {
        return false;
    }

    @Override
    public LabelMap label(RgbImage picture) throws IOException {
        try (NDManager local = manager.newSubManager()) {
            NDArray image = PictureTensors.of(local, picture, 1).add(1).div(2);
            NDArray output = network.forward(image);
            NDArray labels = output.getShape().dimension() == 4 ? likeliest(output, picture) : output;
            if (labels.size() != picture.pixels().length) {
                throw unfit(output.getShape());
            }
            long[] values = labels.toType(DataType.INT64, false).toLongArray();
            LabelMap.Editor map =
                    LabelMap.filled(picture.width(), picture.height(), 0).edit();
            for (int i = 0; i < values.length; i++) {
                if (values[i] < 0 || values[i] >= classes) {
                    throw new IOException("The network " + network.name() + " names the class " + values[i]
                            + ", but the vocabulary ends at " + (classes - 1) + ".");
                }
                map.set(i % picture.width(), i / picture.width(), (int) values[i]);
            }
            return map.build();
        }
    }

    private NDArray likeliest(NDArray output, RgbImage picture) throws IOException {
        long channels = output.getShape().get(1);
        if (channels != classes && channels != classes - 1) {
            throw unfit(output.getShape());
        }
        NDArray logits = ops.bilinear(output.toType(DataType.FLOAT32, false), picture.height(), picture.width());
        return channels == classes
                ? Torch.likeliestFrom1(logits)
                : logits.argMax(1).add(1);
    }

    private IOException unfit(Shape output) {
        return new IOException(
                "The network " + network.name() + " gives " + output + " for one picture; it must give 1x" + classes
                        + "xHxW, 1x" + (classes - 1) + "xHxW without class 0, or labels 1xHxW.");
    }
}
