package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.partbrush.nn.Ops;

/**
 * Compares how much the brightness varies within regions, from the finest detail to squares of 32 pixels. Losses by pixel make
 * flat regions, because nobody foretells where a crack or a fold lies; this one leaves the place to the generator and the kind
 * of detail to the discriminators, and asks only for as much of it as a photograph has (decision 0054).
 */
public final class ContrastLoss {

    private static final int BANDS = 5;

    /** Variation that nobody sees, in the range -1..1: about one grey level. */
    private static final float UNSEEN = 0.01f;

    private ContrastLoss() {}

    /**
     * The mean absolute difference of logarithms of contrast over regions and bands. A region counts by the root of its area, so
     * that a lamp is heard beside a road.
     *
     * @param ours, theirs RGB, Nx3xHxW in -1..1, height and width multiples of 32
     * @param regions NxRxHxW, 1 where a pixel belongs to a region, else 0; regions may overlap
     * @return a scalar
     */
    public static NDArray of(Ops ops, NDArray ours, NDArray theirs, NDArray regions) {
        NDArray brightness =
                NDArrays.concat(new NDList(ours.mean(new int[] {1}, true), theirs.mean(new int[] {1}, true)), 1);
        NDArray within = regions;
        NDList differences = new NDList();
        for (int band = 0; band < BANDS; band++) {
            NDArray coarser = ops.halve(brightness);
            NDArray detail =
                    ops.halve(brightness.sub(ops.doubleNearest(coarser)).abs());
            // A square on a contour tells of the contour, not of a region.
            within = ops.halve(within).gte(1).toType(within.getDataType(), false);
            differences.add(difference(detail, within));
            brightness = coarser;
        }
        return NDArrays.stack(differences).mean();
    }

    /**
     * The mean over regions.
     *
     * @param detail Nx2xHxW, of both images
     * @param within NxRxHxW, 1 or 0
     */
    private static NDArray difference(NDArray detail, NDArray within) {
        Shape shape = within.getShape();
        long pixels = shape.get(2) * shape.get(3);
        NDArray inRegion = within.reshape(shape.get(0), shape.get(1), pixels);
        NDArray area = inRegion.sum(new int[] {2}, true);
        NDArray sums = inRegion.matMul(detail.reshape(shape.get(0), 2, pixels).transpose(0, 2, 1));
        NDList contrasts = sums.div(area.maximum(1f)).add(unseen(sums)).log().split(2, 2);
        NDArray weight = area.sqrt();
        NDArray apart = contrasts.get(0).sub(contrasts.get(1)).abs();
        return apart.mul(weight).sum().div(weight.sum().maximum(1f));
    }

    private static NDArray unseen(NDArray like) {
        return like.getManager().create(UNSEEN);
    }
}
