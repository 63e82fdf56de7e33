package org.partbrush.nn;

import ai.djl.ndarray.NDArray;

/** The parameter-free normalisation that SPADE and PSM modulate. */
@FunctionalInterface
public interface Normalization {

    NDArray forward(Pass pass, NDArray x);

    /** Batch norm whose statistics lie at {@code first_norm}. */
    static Normalization batch(Scope scope, int channels) {
        return new BatchStats(scope.at("first_norm"), channels);
    }

    static Normalization instance() {
        return (pass, x) -> pass.ops().instanceNorm(x);
    }
}
