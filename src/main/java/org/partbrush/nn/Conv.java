package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plain convolution; weight out x in x k x k. */
final class Conv implements Convolution {

    private final Parameter weight;
    private final @Nullable Parameter bias;
    private final Padding padding;

    /** With zero padding. */
    Conv(Scope scope, int in, int out, int kernel, boolean hasBias) {
        weight = scope.parameter("weight", out, in, kernel, kernel);
        bias = hasBias ? scope.parameter("bias", out) : null;
        padding = Padding.ZEROS;
    }

    /** With a bias. */
    Conv(Scope scope, int in, int out, int kernel, Padding padding) {
        weight = scope.parameter("weight", out, in, kernel, kernel);
        bias = scope.parameter("bias", out);
        this.padding = padding;
    }

    @Override
    public NDArray forward(Pass pass, NDArray x) {
        if (bias == null) {
            return pass.ops().conv(x, weight.array());
        }
        return switch (padding) {
            case ZEROS -> pass.ops().conv(x, weight.array(), bias.array());
            case REPLICATE -> pass.ops().convReplicate(x, weight.array(), bias.array());
        };
    }

    /**
     * {@code x} plus a 1x1 convolution, without bias, of a map of one channel.
     *
     * @param map Nx1xHxW, of the size of x
     */
    NDArray addScaled(Pass pass, NDArray x, NDArray map) {
        return pass.ops().addScaled(x, map, weight.array());
    }

    /** A 1x1 convolution of single pixels: R x in to R x out. */
    NDArray forwardRows(Pass pass, NDArray rows) {
        return pass.ops().linear(rows, weight(), bias());
    }

    NDArray weight() {
        return weight.array();
    }

    /** Of a convolution that has one. */
    NDArray bias() {
        return Objects.requireNonNull(bias).array();
    }
}
