package org.partbrush.nn;

import ai.djl.ndarray.NDArray;

/**
 * Batch norm (Ioffe and Szegedy, 2015, algorithm 1; METHOD.md section 3, "BN") without affine part, eps 1e-5: by batch statistics in training, which move the running ones by 0.1, and by
 * the running ones otherwise. The counter is stored for the reference's sake and never counts.
 */
public final class BatchStats implements Normalization {

    private final Parameter mean;
    private final Parameter variance;

    public BatchStats(Scope scope, int channels) {
        mean = scope.buffer("running_mean", channels);
        variance = scope.buffer("running_var", channels);
        scope.counter("num_batches_tracked");
    }

    @Override
    public NDArray forward(Pass pass, NDArray x) {
        return pass.training()
                ? pass.ops().batchNormTraining(x, mean.array(), variance.array())
                : pass.ops().batchNorm(x, mean.array(), variance.array());
    }

    NDArray mean() {
        return mean.array();
    }

    NDArray variance() {
        return variance.array();
    }
}
