package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * PartNet (Wei et al., CVPR 2023; METHOD.md section 1): the part map of an object from its 64x64 silhouette, guided by a
 * few support part maps of its category. Every part k is a one-vs-rest problem of its own, which reads channel k of the
 * supports; so K may be any number of slots, also fewer than the config's.
 *
 * <p>Always float32: instance norm amplifies rounding noise. One thread at a time.
 */
public final class PartNet {

    private final PartNetConfig config;
    private final PartEncoder shapeEncoder;
    private final PartEncoder maskEncoder;
    private final List<CrossAttention> layers = new ArrayList<>();
    private final PartDecoder decoder;
    private final Conv last;

    /** Declares the network's tensors in {@code weights}. */
    public PartNet(PartNetConfig config, Weights weights) {
        this.config = config;
        Scope scope = weights.root();
        shapeEncoder = new PartEncoder(scope.at("shape_encoder"), 5, config);
        maskEncoder = new PartEncoder(scope.at("mask_encoder"), 1, config);
        for (int i = 0; i < config.layers(); i++) {
            layers.add(new CrossAttention(scope.at("catt" + i), config.features()));
        }
        decoder = new PartDecoder(scope.at("decoder"), config);
        last = new Conv(scope.at("conv_img"), config.widths().get(1), 1, 5, true);
    }

    public PartNetConfig config() {
        return config;
    }

    /**
     * What the network makes of silhouettes.
     *
     * @param logits B x K x 64 x 64
     * @param features B x (K*C) x 64 x 64, channel k*C + c: what the paper's generator reads
     */
    public record Output(NDArray logits, NDArray features) {}

    /**
     * Features of silhouettes.
     *
     * @param silhouette N x 64 x 64, 0 or 1
     * @return N x D x 8 x 8
     */
    public NDArray encodeShape(Pass pass, NDArray silhouette) {
        NDList planes = planes(silhouette);
        NDArray s = planes.get(2);
        planes.add(s);
        planes.add(s);
        return shapeEncoder.forward(pass, NDArrays.concat(planes, 1));
    }

    /** What a network sees of silhouettes, N x 1 x 64 x 64 each: columns and rows from -1 to 1, and the silhouettes. */
    static NDList planes(NDArray silhouette) {
        int size = PartNetConfig.SIZE;
        NDArray line = silhouette.getManager().linspace(-1f, 1f, size);
        Shape map = new Shape(silhouette.getShape().get(0), 1, size, size);
        return new NDList(
                line.reshape(1, 1, 1, size).broadcast(map),
                line.reshape(1, 1, size, 1).broadcast(map),
                silhouette.reshape(map));
    }

    /**
     * Features of part masks.
     *
     * @param mask N x 64 x 64, 0 or 1: one channel of a one-hot part map
     * @return N x D x 8 x 8
     */
    public NDArray encodeMask(Pass pass, NDArray mask) {
        return maskEncoder.forward(pass, mask.expandDims(1));
    }

    /** One-hot part maps: ... x 64 x 64 labels to ... x K x 64 x 64. */
    public static NDArray oneHot(NDArray labels, int slots) {
        NDArray last = labels.toType(DataType.INT64, false).oneHot(slots, DataType.FLOAT32);
        int axes = last.getShape().dimension();
        int[] order = new int[axes];
        for (int i = 0; i < axes; i++) {
            order[i] = i < axes - 3 ? i : i == axes - 3 ? axes - 1 : i - 1;
        }
        return last.transpose(order);
    }

    /**
     * Encodes support part maps for all layers.
     *
     * @param labels C x n x 64 x 64, part ids
     * @param slots K, the parts to look for, background included
     */
    public EncodedSupports encodeSupports(Pass pass, NDArray labels, int slots) {
        Shape shape = labels.getShape();
        int size = PartNetConfig.SIZE;
        long categories = shape.get(0);
        long n = shape.get(1);
        NDArray silhouettes = labels.gt(0).toType(DataType.FLOAT32, false).reshape(categories * n, size, size);
        NDArray masks = oneHot(labels, slots).reshape(categories * n * slots, size, size);
        long d = config.features();
        long t = tokensPerMap();
        NDArray shapes = tokens(encodeShape(pass, silhouettes)).reshape(categories, 1, n * t, d);
        NDArray parts = tokens(encodeMask(pass, masks))
                .reshape(categories, n, slots, t, d)
                .swapAxes(1, 2)
                .reshape(categories, slots, n * t, d);
        return encodeSupports(pass, shapes, parts);
    }

    /**
     * Encoded supports from features of any origin.
     *
     * @param shapeTokens B x 1 x (n*64) x D
     * @param maskTokens B x K x (n*64) x D
     */
    public EncodedSupports encodeSupports(Pass pass, NDArray shapeTokens, NDArray maskTokens) {
        NDList keys = new NDList();
        NDList values = new NDList();
        for (CrossAttention layer : layers) {
            keys.add(layer.keys(pass, shapeTokens));
            values.add(layer.values(pass, maskTokens));
        }
        return new EncodedSupports(keys, values);
    }

    /** Row-major tokens of maps: N x D x h x w to N x (h*w) x D. */
    public static NDArray tokens(NDArray maps) {
        Shape shape = maps.getShape();
        return maps.reshape(shape.get(0), shape.get(1), -1).swapAxes(1, 2);
    }

    /** Positions of an encoded 64x64 map. */
    private static long tokensPerMap() {
        return 64;
    }

    /**
     * Infers parts.
     *
     * @param query B x D x 8 x 8, encoded silhouettes
     * @param supports those of each sample's category
     */
    public Output decode(Pass pass, NDArray query, EncodedSupports supports) {
        long b = query.getShape().get(0);
        long k = supports.values().getFirst().getShape().get(1);
        long side = query.getShape().get(2);
        NDArray x = tokens(query).expandDims(1);
        for (int i = 0; i < layers.size(); i++) {
            x = layers.get(i)
                    .forward(pass, x, supports.keys().get(i), supports.values().get(i));
        }
        NDArray maps = x.reshape(b * k, side * side, config.features()).swapAxes(1, 2);
        NDArray features = decoder.forward(pass, maps.reshape(b * k, config.features(), side, side));
        int size = PartNetConfig.SIZE;
        return new Output(last.forward(pass, features).reshape(b, k, size, size), features.reshape(b, -1, size, size));
    }

    /**
     * Infers the parts of silhouettes and of their mirror images, and takes the mean: both ways it errs differently, and a
     * mirrored object gets mirrored parts (decision 0038).
     *
     * @param silhouette B x 64 x 64
     * @param supports of one category
     * @return logits, B x K x 64 x 64
     */
    public NDArray inferMirrored(Pass pass, NDArray silhouette, EncodedSupports supports) {
        NDArray both = silhouette.concat(silhouette.flip(2));
        NDList logits = decode(pass, encodeShape(pass, both), supports).logits().split(2);
        return logits.get(0).add(logits.get(1).flip(3)).div(2);
    }

    /**
     * Infers the parts of silhouettes one way only, in half the time of {@link #inferMirrored}: each is mirrored before and its
     * parts after if more of it lies to the right, so that a mirrored object still gets mirrored parts.
     *
     * @param silhouette B x 64 x 64
     * @param supports of one category
     * @return logits, B x K x 64 x 64
     */
    public NDArray inferOriented(Pass pass, NDArray silhouette, EncodedSupports supports) {
        long n = silhouette.getShape().get(0);
        NDArray line = silhouette.getManager().linspace(-1f, 1f, PartNetConfig.SIZE);
        NDArray isRight = silhouette.mul(line).sum(new int[] {1, 2}).gt(0);
        NDArray oriented = isRight.reshape(n, 1, 1).broadcast(silhouette.getShape());
        NDArray left = NDArrays.where(oriented, silhouette.flip(2), silhouette);
        NDArray logits = decode(pass, encodeShape(pass, left), supports).logits();
        return NDArrays.where(isRight.reshape(n, 1, 1, 1).broadcast(logits.getShape()), logits.flip(3), logits);
    }

    /**
     * Infers parts of silhouettes of several categories.
     *
     * @param silhouette B x 64 x 64
     * @param supports encoded support part maps of all categories
     * @param category index of each sample's category, length B, int64
     */
    public Output forward(Pass pass, NDArray silhouette, EncodedSupports supports, NDArray category) {
        return decode(pass, encodeShape(pass, silhouette), supports.take(category));
    }
}
