package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.partbrush.nn.Ops;
import org.partbrush.raster.IntRect;
import org.partbrush.train.data.BatchBox;

/**
 * Cuts objects out of a batch of images so that the style loss can compare them one by one. Each box is padded with grey
 * to a square, centred, and resized.
 */
public record ObjectCrops(List<BatchBox> boxes, int size) {

    /**
     * The objects of an image batch.
     *
     * @param image Nx3xHxW
     * @return Bx3xSxS, one for each box
     */
    public NDArray of(Ops ops, NDArray image) {
        NDList crops = new NDList();
        for (BatchBox box : boxes) {
            crops.add(crop(ops, image, box));
        }
        return NDArrays.concat(crops, 0);
    }

    private NDArray crop(Ops ops, NDArray image, BatchBox object) {
        IntRect box = object.box();
        NDArray cut = image.get(new NDIndex(
                "{}:{},:,{}:{},{}:{}",
                object.sample(),
                object.sample() + 1,
                box.y(),
                box.bottom(),
                box.x(),
                box.right()));
        int side = Math.max(box.width(), box.height());
        int left = (side - box.width()) / 2;
        int top = (side - box.height()) / 2;
        Shape padding = new Shape(left, side - box.width() - left, top, side - box.height() - top);
        return ops.bilinear(cut.pad(padding, 0), size, size);
    }
}
