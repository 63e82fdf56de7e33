package org.partbrush.nn;

import ai.djl.ndarray.NDArray;

/** A transposed 4x4 convolution that doubles height and width (METHOD.md sections 1, 3); weight in x out x 4 x 4. */
final class ConvUp {

    private final Parameter weight;
    private final Parameter bias;

    ConvUp(Scope scope, int in, int out) {
        weight = scope.parameter("weight", in, out, 4, 4);
        bias = scope.parameter("bias", out);
    }

    NDArray forward(Pass pass, NDArray x) {
        return pass.ops().convUp(x, weight.array(), bias.array());
    }
}
