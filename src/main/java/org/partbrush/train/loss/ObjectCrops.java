package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.List;
import org.partbrush.nn.ObjectCrop;
import org.partbrush.nn.Ops;
import org.partbrush.train.data.BatchBox;

/** Cuts objects out of a batch of images so that the style loss can compare them one by one (METHOD.md section 4). */
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
            NDArray sample = image.get(box.sample() + ":" + (box.sample() + 1));
            crops.add(new ObjectCrop(ops, box.box()).picture(sample, size));
        }
        return NDArrays.concat(crops, 0);
    }
}
