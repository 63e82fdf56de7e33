package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * One attention layer of PartNet (Wei et al., CVPR 2023; METHOD.md section 1, "Cross-attention"): queries from the silhouette, keys from the support shapes, values
 * from the support part masks; one head, then a feed-forward layer. The residual goes over the unprojected query:
 * {@code F' = F + LN1(A)}, {@code F'' = F' + W2 g(W1 LN2(F'))} with g = x sigmoid(1.702 x).
 *
 * <p>Maps are given as tokens: row-major positions T = h*w, with D features each.
 */
public final class CrossAttention {

    private static final int FORWARD_FACTOR = 4;

    private final int dimension;
    private final Linear query;
    private final Linear key;
    private final Linear value;
    private final Parameter inWeight;
    private final Parameter inBias;
    private final Linear out;
    private final Norm norm1;
    private final Norm norm2;
    private final Linear forward1;
    private final Linear forward2;

    public CrossAttention(Scope scope, int dimension) {
        this.dimension = dimension;
        query = Linear.ofConvolution(scope.at("query_conv", 0), dimension);
        key = Linear.ofConvolution(scope.at("key_conv", 0), dimension);
        value = Linear.ofConvolution(scope.at("value_conv", 0), dimension);
        Scope attention = scope.at("multihead_attn");
        inWeight = attention.parameter("in_proj_weight", 3L * dimension, dimension);
        inBias = attention.parameter("in_proj_bias", 3L * dimension);
        out = new Linear(attention.at("out_proj"), dimension, dimension);
        norm1 = new Norm(scope.at("ln1"), dimension);
        norm2 = new Norm(scope.at("ln2"), dimension);
        forward1 = new Linear(scope.at("mlp", 0), dimension, FORWARD_FACTOR * dimension);
        forward2 = new Linear(scope.at("mlp", 2), FORWARD_FACTOR * dimension, dimension);
    }

    /** Keys of support shapes: ... x T x D to the same shape. */
    public NDArray keys(Pass pass, NDArray tokens) {
        return project(pass, key.forward(pass, tokens), 1);
    }

    /** Values of support part masks: ... x T x D to the same shape. */
    public NDArray values(Pass pass, NDArray tokens) {
        return project(pass, value.forward(pass, tokens), 2);
    }

    /**
     * Attends; leading axes broadcast.
     *
     * @param tokens B x K x T x D, or B x 1 x T x D
     * @param keys B x 1 x S x D
     * @param values B x K x S x D
     * @return B x K x T x D
     */
    public NDArray forward(Pass pass, NDArray tokens, NDArray keys, NDArray values) {
        NDArray queries = Torch.times(project(pass, query.forward(pass, tokens), 0), Math.pow(dimension, -0.5));
        NDArray weights = queries.matMul(keys.swapAxes(2, 3)).softmax(-1);
        NDArray attended = out.forward(pass, weights.matMul(values));
        NDArray residual = norm1.forward(pass, attended).add(tokens);
        NDArray hidden = pass.ops().quickGelu(forward1.forward(pass, norm2.forward(pass, residual)));
        return residual.add(forward2.forward(pass, hidden));
    }

    /** The attention's own in-projection: its rows are those of q, k and v. */
    private NDArray project(Pass pass, NDArray tokens, int which) {
        NDIndex rows = new NDIndex("{}:{}", (long) which * dimension, (which + 1L) * dimension);
        try (NDArray weight = inWeight.array().get(rows);
                NDArray bias = inBias.array().get(rows)) {
            return pass.ops().linear(tokens, weight, bias);
        }
    }

    /** {@code x W^T + b} over the last axis. */
    private record Linear(Parameter weight, Parameter bias) {

        Linear(Scope scope, int in, int out) {
            this(scope.parameter("weight", out, in), scope.parameter("bias", out));
        }

        /** Stored as a 1x1 convolution. */
        static Linear ofConvolution(Scope scope, int width) {
            return new Linear(scope.parameter("weight", width, width, 1, 1), scope.parameter("bias", width));
        }

        NDArray forward(Pass pass, NDArray x) {
            return pass.ops().linear(x, weight.array(), bias.array());
        }
    }

    /** Layer norm over the last axis, eps 1e-5. */
    private record Norm(Parameter weight, Parameter bias) {

        Norm(Scope scope, int width) {
            this(scope.parameter("weight", width), scope.parameter("bias", width));
        }

        NDArray forward(Pass pass, NDArray x) {
            return pass.ops().layerNorm(x, weight.array(), bias.array());
        }
    }
}
