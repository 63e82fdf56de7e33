package org.partbrush.evaluation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.partbrush.nn.Ops;

/**
 * The squared Frechet distance of two normal distributions (Dowson and Landau, 1982; Heusel et al., NeurIPS 2017, for
 * images): {@code |m1 - m2|^2 + tr C1 + tr C2 - 2 tr (C1 C2)^1/2}, in double precision. The last trace is the sum of the
 * roots of the eigenvalues of {@code R C2 R} with R the symmetric root of C1, which is symmetric where C1 C2 is not, so
 * singular covariances (fewer pictures than features) need no special case (decision 0022).
 */
record FrechetDistance(NDManager manager, Ops ops) {

    double between(Gaussian a, Gaussian b) {
        if (a.mean().length != b.mean().length) {
            throw new IllegalArgumentException(
                    "Distributions of " + a.mean().length + " and " + b.mean().length + " features have no distance.");
        }
        double distance = a.trace() + b.trace() - 2 * traceOfRoot(a, b);
        for (int i = 0; i < a.mean().length; i++) {
            double difference = a.mean()[i] - b.mean()[i];
            distance += difference * difference;
        }
        return Math.max(0, distance);
    }

    private double traceOfRoot(Gaussian a, Gaussian b) {
        Shape square = new Shape(a.mean().length, a.mean().length);
        try (NDManager local = manager.newSubManager()) {
            NDArray root = ops.symmetricRoot(local.create(a.covariance(), square));
            NDArray product = root.matMul(local.create(b.covariance(), square)).matMul(root);
            NDArray symmetric = product.add(product.transpose()).div(2);
            double trace = 0;
            for (double value : ops.eigenvalues(symmetric).toDoubleArray()) {
                trace += Math.sqrt(Math.max(0, value));
            }
            return trace;
        }
    }
}
