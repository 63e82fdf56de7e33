package org.partbrush.nn;

import ai.djl.ndarray.NDArray;

/** A 4x4 convolution that halves height and width (METHOD.md section 1, "Encoders"); weight out x in x 4 x 4. */
final class ConvDown {

    private final Parameter weight;
    private final Parameter bias;

    ConvDown(Scope scope, int in, int out) {
        weight = scope.parameter("weight", out, in, 4, 4);
        bias = scope.parameter("bias", out);
    }

    NDArray forward(Pass pass, NDArray x) {
        return pass.ops().convDown(x, weight.array(), bias.array());
    }
}
