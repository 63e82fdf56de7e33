package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.train.data.BatchNoise;
import org.partbrush.train.data.SceneBatch;

/**
 * A batch as tensors of one manager.
 *
 * @param image Nx3xHxW, -1..1
 * @param label Nx1xHxW, int64
 * @param input what the generator reads
 */
record StepTensors(NDArray image, NDArray label, GeneratorInput input) {

    static StepTensors of(NDManager manager, SceneBatch batch, BatchNoise noise) {
        Shape map = new Shape(batch.count(), 1, batch.size(), batch.size());
        NDArray image = image(manager, batch);
        NDArray label = label(manager, batch);
        NDArray part = manager.create(longs(batch.part()), map).toType(DataType.FLOAT32, false);
        GeneratorInput input =
                new GeneratorInput(label.toType(DataType.FLOAT32, false), z(manager, batch, noise), part, null, null);
        return new StepTensors(image, label, input);
    }

    static NDArray image(NDManager manager, SceneBatch batch) {
        return manager.create(batch.image(), new Shape(batch.count(), 3, batch.size(), batch.size()));
    }

    static NDArray label(NDManager manager, SceneBatch batch) {
        return manager.create(longs(batch.semantic()), new Shape(batch.count(), 1, batch.size(), batch.size()));
    }

    /** The noise of every pixel's region, NxZxHxW. */
    private static NDArray z(NDManager manager, SceneBatch batch, BatchNoise noise) {
        int rows = batch.count() * noise.regions();
        int pixels = batch.size() * batch.size();
        long[] row = new long[noise.region().length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (long) (i / pixels) * noise.regions() + noise.region()[i];
        }
        NDArray table = manager.create(noise.table(), new Shape(rows, noise.channels()));
        return table.get(manager.create(row))
                .reshape(batch.count(), batch.size(), batch.size(), noise.channels())
                .transpose(0, 3, 1, 2);
    }

    private static long[] longs(byte[] labels) {
        long[] longs = new long[labels.length];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = labels[i] & 0xFF;
        }
        return longs;
    }
}
