package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Bilinear resizing without antialiasing, corners not aligned, as two products with sparse matrices. The reference rounds
 * the scale to float32 and the source coordinates not at all; the engine's own resize rounds both, and misses the
 * reference by up to twice its tolerance.
 */
final class Bilinear {

    private Bilinear() {}

    /** NxCxHxW to N x C x height x width; differentiable, float32. */
    static NDArray resize(NDArray x, int height, int width) {
        NDManager manager = x.getManager();
        Shape shape = x.getShape();
        int fromHeight = Math.toIntExact(shape.get(2));
        int fromWidth = Math.toIntExact(shape.get(3));
        NDArray rows = matrix(manager, fromHeight, height);
        NDArray columns = matrix(manager, fromWidth, width);
        return rows.matMul(x.matMul(columns.transpose()));
    }

    private static NDArray matrix(NDManager manager, int in, int out) {
        return Torch.aligned(manager.create(weights(in, out), new Shape(out, in)));
    }

    /** Row-major out x in: what each source index contributes to each result index. */
    private static float[] weights(int in, int out) {
        float[] weights = new float[out * in];
        double scale = (float) in / out;
        for (int i = 0; i < out; i++) {
            double source = Math.max(0, scale * (i + 0.5) - 0.5);
            int low = Math.min((int) source, in - 1);
            int high = Math.min(low + 1, in - 1);
            float share = (float) (source - low);
            weights[i * in + low] += 1 - share;
            weights[i * in + high] += share;
        }
        return weights;
    }
}
