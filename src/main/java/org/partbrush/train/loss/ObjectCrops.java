package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.partbrush.nn.ObjectCrop;
import org.partbrush.nn.Ops;
import org.partbrush.train.data.BatchBox;

/**
 * Cuts objects out of a batch of images so that the style loss can compare them one by one (METHOD.md section 4).
 *
 * @param boxes at least one
 * @param size of the square pictures
 */
public record ObjectCrops(List<BatchBox> boxes, int size) {

    private static final int MOST = 10;

    /** Side of the pictures in the reference. */
    public static final int SIZE = 128;

    /** Up to ten of the objects, at random. */
    public static ObjectCrops draw(List<BatchBox> boxes, RandomGenerator random) {
        return new ObjectCrops(some(boxes, MOST, random), SIZE);
    }

    /** All, or so many of them at random. */
    static <T> List<T> some(List<T> all, int most, RandomGenerator random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, Random.from(random));
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

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
