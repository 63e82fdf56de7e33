package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.partbrush.train.data.Frame;
import org.partbrush.train.data.SceneBatch;

/**
 * A batch as tensors of one manager.
 *
 * @param image Nx3xHxW, -1..1
 * @param label Nx1xHxW, int64
 * @param part Nx1xHxW, float32, global part channels
 * @param vague Nx1xHxW, 1 where the class of a pixel stands for more than its name, else 0
 */
record StepTensors(NDArray image, NDArray label, NDArray part, NDArray vague) {

    static StepTensors of(NDManager manager, SceneBatch batch) {
        return new StepTensors(
                image(manager, batch),
                label(manager, batch),
                part(manager, batch),
                manager.create(batch.vague(), shape(batch, 1)));
    }

    /** Images with the photographs' pixels where the layout does not say what is there. */
    NDArray sparing(NDArray images) {
        NDArray kept = images.mul(vague.onesLike().sub(vague));
        return kept.add(image.mul(vague));
    }

    static NDArray image(NDManager manager, SceneBatch batch) {
        return manager.create(batch.image(), shape(batch, 3));
    }

    static NDArray label(NDManager manager, SceneBatch batch) {
        return manager.create(longs(batch.semantic()), shape(batch, 1));
    }

    static NDArray part(NDManager manager, SceneBatch batch) {
        return manager.create(longs(batch.part()), shape(batch, 1)).toType(DataType.FLOAT32, false);
    }

    private static Shape shape(SceneBatch batch, int channels) {
        Frame frame = batch.frame();
        return new Shape(batch.count(), channels, frame.height(), frame.width());
    }

    private static long[] longs(byte[] labels) {
        long[] longs = new long[labels.length];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = labels[i] & 0xFF;
        }
        return longs;
    }
}
