package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Torch;

/** Images as CLIP wants them (METHOD.md section 4, "Style loss"); the manager it was made with owns its constants. */
final class ClipPixels {

    private static final float[] MEAN = {0.48145466f, 0.4578275f, 0.40821073f};
    private static final float[] DEVIATION = {0.26862954f, 0.26130258f, 0.27577711f};

    private final NDArray mean;
    private final NDArray deviation;

    ClipPixels(NDManager manager) {
        mean = manager.create(MEAN, new Shape(1, 3, 1, 1));
        deviation = manager.create(DEVIATION, new Shape(1, 3, 1, 1));
    }

    /**
     * Resized, aspect not kept, and normalised.
     *
     * @param image Nx3xHxW, RGB in -1..1
     */
    NDArray of(Pass pass, NDArray image, int side) {
        NDArray positive = Torch.times(image.add(1), 0.5);
        return pass.ops().bilinear(positive, side, side).sub(mean).div(deviation);
    }
}
