package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.partbrush.train.shape.PartShape;
import org.partbrush.train.shape.ShapeBatch;

/**
 * A batch of silhouettes as tensors.
 *
 * @param category B, int64
 * @param silhouette BxHxW
 * @param target BxKxHxW, one-hot
 * @param weight BxKxHxW, of each target in the loss, 0 where it is unknown
 */
record ShapeTensors(NDArray category, NDArray silhouette, NDArray target, NDArray weight) {

    static ShapeTensors of(NDManager manager, ShapeBatch batch, int slots) {
        int side = PartShape.SAMPLE;
        Shape maps = new Shape(batch.count(), slots, side, side);
        long[] category = Arrays.stream(batch.category()).asLongStream().toArray();
        return new ShapeTensors(
                manager.create(category),
                manager.create(batch.silhouette(), new Shape(batch.count(), side, side)),
                manager.create(batch.target(), maps),
                manager.create(batch.weight(), maps));
    }

    /** Those of some samples. */
    ShapeTensors take(NDArray index) {
        return new ShapeTensors(category.get(index), silhouette.get(index), target.get(index), weight.get(index));
    }
}
