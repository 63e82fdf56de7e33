package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.partbrush.nn.Ops;

/**
 * Compares how much the brightness varies within regions and along which directions, from the finest detail to squares of 32
 * pixels. Losses by pixel make flat regions, because nobody foretells where a crack or a fold lies; this one leaves the place to
 * the generator and the kind of detail to the discriminators, and asks only for as much of it as a photograph has (decision
 * 0054), and that leaves are no hatch, whose lines all run one way (decision 0068).
 */
public final class ContrastLoss {

    private static final int BANDS = 5;

    /**
     * What a square of 2x2 pixels shows, row by row: differences along the columns, the rows and both diagonals, and the
     * checkerboard, which none of these sees.
     */
    private static final float[][] KERNELS = {
        {-0.5f, 0.5f, -0.5f, 0.5f},
        {-0.5f, -0.5f, 0.5f, 0.5f},
        {-1, 0, 0, 1},
        {0, -1, 1, 0},
        {0.5f, -0.5f, -0.5f, 0.5f}
    };

    /** Variation that nobody sees, in the range -1..1: about one grey level. */
    private static final float UNSEEN = 0.01f;

    private ContrastLoss() {}

    /**
     * The mean absolute difference of logarithms of contrast over regions, bands and directions. A region counts by the root of
     * its area, so that a lamp is heard beside a road.
     *
     * @param ours, theirs RGB, Nx3xHxW in -1..1, height and width multiples of 32
     * @param regions NxRxHxW, 1 where a pixel belongs to a region, else 0; regions may overlap
     * @return a scalar
     */
    public static NDArray of(Ops ops, NDArray ours, NDArray theirs, NDArray regions) {
        NDArray brightness =
                NDArrays.concat(new NDList(ours.mean(new int[] {1}, true), theirs.mean(new int[] {1}, true)), 0);
        NDArray kernels = kernels(ours.getManager());
        NDArray noBias = ours.getManager().zeros(new Shape(KERNELS.length));
        NDArray within = regions;
        NDList differences = new NDList();
        for (int band = 0; band < BANDS; band++) {
            // A square on a contour tells of the contour, not of a region.
            within = ops.halve(within).gte(1).toType(within.getDataType(), false);
            NDArray detail = ops.convStride2(brightness, kernels, noBias).abs();
            differences.add(difference(detail.split(2), within));
            brightness = ops.halve(brightness);
        }
        return NDArrays.stack(differences).mean();
    }

    private static NDArray kernels(NDManager manager) {
        return NDArrays.stack(
                        new NDList(Arrays.stream(KERNELS).map(manager::create).toList()))
                .reshape(KERNELS.length, 1, 2, 2);
    }

    /**
     * The mean over regions and directions.
     *
     * @param details NxDxHxW, ours and theirs
     * @param within NxRxHxW, 1 or 0
     */
    private static NDArray difference(NDList details, NDArray within) {
        NDArray inRegion = within.flatten(2, 3);
        NDArray area = inRegion.sum(new int[] {2}, true);
        NDArray ours = contrast(details.get(0), inRegion, area);
        NDArray theirs = contrast(details.get(1), inRegion, area);
        NDArray weight = area.sqrt();
        NDArray apart = ours.sub(theirs).abs().mean(new int[] {2}, true);
        return apart.mul(weight).sum().div(weight.sum().maximum(1f));
    }

    /** Logarithms, NxRxD. */
    private static NDArray contrast(NDArray detail, NDArray inRegion, NDArray area) {
        NDArray sums = inRegion.matMul(detail.flatten(2, 3).transpose(0, 2, 1));
        return sums.div(area.maximum(1f)).add(unseen(sums)).log();
    }

    private static NDArray unseen(NDArray like) {
        return like.getManager().create(UNSEEN);
    }
}
