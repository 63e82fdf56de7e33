package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of objects of categories with many training examples, from their 64x64 silhouettes alone: a U-Net (Ronneberger
 * et al., MICCAI 2015). PartNet sees an outline through 8x8 positions; this network keeps every pixel of it. It needs no
 * supports, and cannot be taught a category by them (decision 0047). Always float32. One thread at a time.
 */
public final class PartUNet {

    private final PartUNetConfig config;
    private final List<Level> down = new ArrayList<>();
    private final Level bottom;
    private final List<Level> up = new ArrayList<>();
    private final Conv head;

    /** Two convolutions, each with batch norm. */
    private record Level(Conv first, BatchStats firstNorm, Conv second, BatchStats secondNorm) {

        static Level of(Scope scope, int in, int out) {
            return new Level(
                    new Conv(scope.at("0"), in, out, 3, false),
                    new BatchStats(scope.at("1"), out),
                    new Conv(scope.at("2"), out, out, 3, false),
                    new BatchStats(scope.at("3"), out));
        }

        NDArray forward(Pass pass, NDArray x) {
            NDArray half = pass.ops().leakyRelu(firstNorm.forward(pass, first.forward(pass, x)));
            return pass.ops().leakyRelu(secondNorm.forward(pass, second.forward(pass, half)));
        }
    }

    /** Declares the network's tensors in {@code weights}. */
    public PartUNet(PartUNetConfig config, Weights weights) {
        this.config = config;
        Scope scope = weights.root();
        int width = PartUNetConfig.PLANES + config.categories();
        for (int i = 0; i < config.widths().size(); i++) {
            down.add(Level.of(scope.at("down", i), width, config.widths().get(i)));
            width = config.widths().get(i);
        }
        bottom = Level.of(scope.at("bottom"), width, width);
        for (int i = config.widths().size() - 1; i >= 0; i--) {
            int finer = config.widths().get(i);
            up.add(Level.of(scope.at("up", i), width + finer, finer));
            width = finer;
        }
        head = new Conv(scope.at("head"), width, config.slots(), 1, true);
    }

    public PartUNetConfig config() {
        return config;
    }

    /**
     * Infers parts.
     *
     * @param silhouette B x 64 x 64, 0 or 1
     * @param category B, int64
     * @return logits B x slots x 64 x 64
     */
    public NDArray forward(Pass pass, NDArray silhouette, NDArray category) {
        NDArray x = input(silhouette, category);
        List<NDArray> fine = new ArrayList<>();
        for (Level level : down) {
            NDArray map = level.forward(pass, x);
            fine.add(map);
            x = pass.ops().halve(map);
        }
        x = bottom.forward(pass, x);
        for (Level level : up) {
            NDArray larger = pass.ops().doubleBilinear(x);
            x = level.forward(pass, NDArrays.concat(new NDList(larger, fine.removeLast()), 1));
        }
        return head.forward(pass, x);
    }

    private NDArray input(NDArray silhouette, NDArray category) {
        long n = silhouette.getShape().get(0);
        NDList planes = PartNet.planes(silhouette);
        planes.add(category.oneHot(config.categories())
                .toType(DataType.FLOAT32, false)
                .reshape(n, config.categories(), 1, 1)
                .broadcast(new Shape(n, config.categories(), PartNetConfig.SIZE, PartNetConfig.SIZE)));
        return NDArrays.concat(planes, 1);
    }

    /**
     * The mean of the logits of silhouettes and of their mirror images, as {@link PartNet#inferMirrored}.
     *
     * @param silhouette B x 64 x 64
     * @param category of all of them
     * @return B x slots x 64 x 64
     */
    public NDArray inferMirrored(Pass pass, NDArray silhouette, int category) {
        NDManager manager = silhouette.getManager();
        NDArray both = silhouette.concat(silhouette.flip(2));
        NDArray categories = manager.full(new Shape(both.getShape().get(0)), category, DataType.INT64);
        NDList logits = forward(pass, both, categories).split(2);
        return logits.get(0).add(logits.get(1).flip(3)).div(2);
    }
}
