package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The operations that DJL's arrays lack: bfloat16 in channels-last order, transposed convolution, exact instance norm,
 * resizing without antialiasing. They are written in TorchScript (resource {@code ops.py}) and run through the engine
 * with gradients; a call costs about 40 microseconds.
 *
 * <p>Maps are NxCxHxW. A convolution computes in the data type of its input: its weights are cast to it. Every result
 * belongs to the manager of the first argument, the activation that flows through the network.
 *
 * <p>Immutable after construction; one thread at a time per set of arrays.
 */
public final class Ops implements AutoCloseable {

    private static final float BATCH_NORM_MOMENTUM = 0.1f;

    private final NDManager manager;
    private final PtSymbolBlock library;
    private final NDArray momentum;
    private final Map<String, NDArray> methodTags = new ConcurrentHashMap<>();

    /** Loads the library (about 35 ms) into a manager of its own below {@code parent}. */
    public Ops(NDManager parent) {
        manager = parent.newSubManager();
        try {
            library = JniUtils.loadModule(
                    (PtNDManager) manager, new ByteArrayInputStream(archive(readSource())), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException("The op library could not be loaded.", e);
        }
        momentum = manager.create(BATCH_NORM_MOMENTUM);
    }

    /** As bfloat16 in channels-last order; the engine has no name for this type, so values cannot be read from it. */
    public NDArray toBfloat16(NDArray x) {
        return call("to_bf16", x);
    }

    public NDArray toFloat32(NDArray x) {
        return call("to_f32", x);
    }

    /** Convolution with stride 1 and padding k/2. */
    public NDArray conv(NDArray x, NDArray weight, NDArray bias) {
        return call("conv", x, weight, bias);
    }

    /** {@link #conv} without a bias. */
    public NDArray conv(NDArray x, NDArray weight) {
        return call("conv_plain", x, weight);
    }

    /** {@link #conv} with replicate padding: beyond its edges a map goes on as its outermost cells. */
    NDArray convReplicate(NDArray x, NDArray weight, NDArray bias) {
        return call("conv_replicate", x, weight, bias);
    }

    /** 4x4 convolution with stride 2 and padding 1: halves height and width. */
    public NDArray convDown(NDArray x, NDArray weight, NDArray bias) {
        return call("conv_down", x, weight, bias);
    }

    /** Transposed 4x4 convolution with stride 2 and padding 1: doubles height and width. Weight is in x out x 4 x 4. */
    public NDArray convUp(NDArray x, NDArray weight, NDArray bias) {
        return call("conv_up", x, weight, bias);
    }

    /** Convolution with stride 2 and no padding, as SqueezeNet's first layer. */
    public NDArray convStride2(NDArray x, NDArray weight, NDArray bias) {
        return call("conv_valid_stride2", x, weight, bias);
    }

    /** {@link #conv} with {@code weight / (u^T W v)}; u and v are constants for the gradient. */
    public NDArray spectralConv(NDArray x, NDArray weight, NDArray u, NDArray v, NDArray bias) {
        return call("spectral_conv", x, weight, u, v, bias);
    }

    /** {@link #spectralConv} with replicate padding. */
    NDArray spectralConvReplicate(NDArray x, NDArray weight, NDArray u, NDArray v, NDArray bias) {
        return call("spectral_conv_replicate", x, weight, u, v, bias);
    }

    /** {@link #spectralConv} without a bias. */
    public NDArray spectralConv(NDArray x, NDArray weight, NDArray u, NDArray v) {
        return call("spectral_conv_plain", x, weight, u, v);
    }

    /** {@code weight / (u^T W v)}. */
    public NDArray spectralWeight(NDArray weight, NDArray u, NDArray v) {
        return call("spectral", weight, u, v);
    }

    /** One power iteration in place: v = normalize(W^T u), u = normalize(W v). */
    public void powerIteration(NDArray weight, NDArray u, NDArray v) {
        call("power_iteration", weight, u, v).close();
    }

    /**
     * {@code x} resized to the height and width of {@code target}, whose manager gets the result; {@code x} itself if it
     * has that size already. Source index {@code floor(dst * float(in/out))}.
     */
    public NDArray nearestLike(NDArray target, NDArray x) {
        Shape from = x.getShape();
        Shape to = target.getShape();
        int axes = to.dimension();
        boolean isEqual = from.get(2) == to.get(axes - 2) && from.get(3) == to.get(axes - 1);
        return isEqual ? x : call("nearest", target, x);
    }

    /**
     * Row numbers resized as by {@link #nearestLike}, for {@link #modulateRegions}.
     *
     * @param rows Nx1xHxW, float32
     * @return N x height x width of {@code target}, int64
     */
    NDArray rowsLike(NDArray target, NDArray rows) {
        Shape shape = target.getShape();
        return nearestLike(target, rows)
                .toType(DataType.INT64, false)
                .reshape(shape.get(0), shape.get(2), shape.get(3));
    }

    /** {@code x} resized to a height and width by {@link #nearestLike}. */
    public NDArray nearest(NDArray x, long height, long width) {
        // The library takes arrays only: one without elements carries the size.
        try (NDArray size = x.getManager().create(new Shape(0, height, width))) {
            NDArray resized = nearestLike(size, x);
            resized.attach(x.getManager());
            return resized;
        }
    }

    /** {@code x} resized to a height and width; corners not aligned, no antialiasing; float32. */
    public NDArray bilinear(NDArray x, int height, int width) {
        return Bilinear.resize(x, height, width);
    }

    /** Nearest upsampling by 2. */
    public NDArray doubleNearest(NDArray x) {
        return call("double_nearest", x);
    }

    /** Bilinear upsampling by 2, corners not aligned; in any precision, unlike {@link #bilinear}. */
    public NDArray doubleBilinear(NDArray x) {
        return call("double_bilinear", x);
    }

    /** 2x2 average pooling; an odd last row or column is dropped. */
    public NDArray halve(NDArray x) {
        return call("halve", x);
    }

    /** The mean of the 3x3 cells around each, the outermost cells again beyond the edges. */
    NDArray blur(NDArray x) {
        return call("blur", x);
    }

    /** 3x3 max pooling with stride 2 that keeps partial windows at the far edges. */
    public NDArray maxPool(NDArray x) {
        return call("max_pool_ceil", x);
    }

    /** Slope 0.2. */
    public NDArray leakyRelu(NDArray x) {
        return call("leaky_relu", x);
    }

    /** {@link #leakyRelu} over {@code x}, which must not be needed any more as it was. */
    NDArray leakyReluInPlace(NDArray x) {
        return call("leaky_relu_in_place", x);
    }

    /**
     * {@code x + factor * map}.
     *
     * @param map Nx1xHxW
     * @param factor of each channel of x, C x 1 x 1 x 1
     */
    NDArray addScaled(NDArray x, NDArray map, NDArray factor) {
        return call("add_scaled", x, map, factor);
    }

    /** {@code x * sigmoid(1.702 x)}. */
    public NDArray quickGelu(NDArray x) {
        return call("quick_gelu", x);
    }

    /** {@code x W^T + b} over the last axis; a 1x1 kernel serves as W. */
    public NDArray linear(NDArray x, NDArray weight, NDArray bias) {
        return call("linear", x, weight, bias);
    }

    /** Over the last axis, eps 1e-5. */
    public NDArray layerNorm(NDArray x, NDArray weight, NDArray bias) {
        return call("layer_norm", x, weight, bias);
    }

    /** Per sample and channel, no affine part, eps 1e-5; exactly 0 where a map is constant. */
    public NDArray instanceNorm(NDArray x) {
        return call("instance_norm", x);
    }

    /** By batch statistics, which also move the running ones by the momentum 0.1 (running variance unbiased). */
    public NDArray batchNormTraining(NDArray x, NDArray runningMean, NDArray runningVariance) {
        return batchNormTraining(x, runningMean, runningVariance, momentum);
    }

    /** {@link #batchNormTraining} with another momentum, a one-element array. */
    public NDArray batchNormTraining(NDArray x, NDArray runningMean, NDArray runningVariance, NDArray withMomentum) {
        return call("batch_norm_train", x, runningMean, runningVariance, withMomentum);
    }

    /** By running statistics. */
    public NDArray batchNorm(NDArray x, NDArray runningMean, NDArray runningVariance) {
        return call("batch_norm_eval", x, runningMean, runningVariance);
    }

    /** {@code x * (1 + gamma) + beta}; gamma and beta have one channel or as many as x. */
    public NDArray modulate(NDArray x, NDArray gamma, NDArray beta) {
        return call("modulate", x, gamma, beta);
    }

    /** The eigenvalues of a symmetric matrix, ascending, in its own data type. */
    public NDArray eigenvalues(NDArray symmetric) {
        return call("eigenvalues", symmetric);
    }

    /** The symmetric root of a symmetric matrix; eigenvalues below 0, which rounding makes, count as 0. */
    public NDArray symmetricRoot(NDArray symmetric) {
        return call("symmetric_root", symmetric);
    }

    /** In channels-last order; values stay as they are. */
    public NDArray toChannelsLast(NDArray x) {
        return call("channels_last", x);
    }

    /**
     * What batch norm, SPADE's or PSM's layers and their modulation come to for each of some rows: {@code scale = (1 + gamma) /
     * sqrt(variance + 1e-5)} and {@code shift = beta - scale * mean}.
     *
     * @param layers the rows, R x K; weight and bias of the hidden layer, of gamma and of beta; mean and variance
     * @return R x 2C, float32, scale before shift
     */
    NDArray tables(NDArray... layers) {
        return call("tables", layers);
    }

    /**
     * The same with gamma and beta multiplied by {@code inside}.
     *
     * @param inside R x 1
     */
    NDArray tablesInside(NDArray inside, NDArray... layers) {
        return call(
                "tables_inside",
                Stream.concat(Stream.of(inside), Stream.of(layers)).toArray(NDArray[]::new));
    }

    /**
     * {@code x * scale + shift}, both looked up by region.
     *
     * @param x 1xCxHxW, best in channels-last order
     * @param tables R x 2C, scale before shift
     * @param index 1xHxW, int64, row of every pixel
     */
    NDArray modulateRegions(NDArray x, NDArray tables, NDArray index) {
        return call("modulate_regions", x, tables, index);
    }

    /**
     * {@link #modulateRegions(NDArray, NDArray, NDArray)} with further rows below those of the tables.
     *
     * @param members B x M, int64, the rows whose mean each further one is
     */
    NDArray modulateRegions(NDArray x, NDArray tables, NDArray index, NDArray members) {
        return call("modulate_regions_and_means", x, tables, index, members);
    }

    /**
     * Rows spread over the pixels of their regions.
     *
     * @param masks NxRxHxW, 1 inside of a region and 0 elsewhere
     * @param rows N*R x C, the regions of one sample after the other's
     * @return NxCxHxW
     */
    NDArray spread(NDArray masks, NDArray rows) {
        return call("spread", masks, rows);
    }

    /** {@link #modulate} with gamma and beta spread over the pixels of their regions as by {@link #spread}; float32. */
    NDArray modulateMasks(NDArray x, NDArray gamma, NDArray beta, NDArray masks) {
        return call("modulate_masks", x, gamma, beta, masks);
    }

    @Override
    public void close() {
        library.close();
        manager.close();
    }

    private NDArray call(String method, NDArray... arguments) {
        NDList inputs = new NDList(arguments.length + 1);
        for (NDArray argument : arguments) {
            inputs.add(argument);
        }
        inputs.add(methodTags.computeIfAbsent(method, this::tag));
        // Rewriting methods after their first runs would round differently; the switch belongs to the thread.
        JniUtils.setGraphExecutorOptimize(false);
        // "Training" only keeps autograd on; without parameters that require gradients no graph is built.
        return IValueUtils.forward(library, inputs, true).singletonOrThrow();
    }

    /** DJL picks the method of a module by the name of one of the arrays. */
    private NDArray tag(String method) {
        NDArray tag = manager.create(0f);
        tag.setName("module_method:" + method);
        return tag;
    }

    private static byte[] readSource() throws IOException {
        try (InputStream source = Ops.class.getResourceAsStream("ops.py")) {
            if (source == null) {
                throw new IOException("Resource ops.py is missing from the jar.");
            }
            return source.readAllBytes();
        }
    }

    /** A TorchScript archive: an instance of class Ops without state, its code, no constants. */
    private static byte[] archive(byte[] source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            store(zip, "ops/data.pkl", instancePickle());
            store(zip, "ops/code/__torch__.py", source);
            store(zip, "ops/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            store(zip, "ops/version", "3\n".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    /** Pickle protocol 2: a new __torch__.Ops whose state is {training: True}. */
    private static byte[] instancePickle() throws IOException {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.write(new byte[] {(byte) 0x80, 2, 'c'});
        pickle.write("__torch__\nOps\n".getBytes(StandardCharsets.US_ASCII));
        pickle.write(new byte[] {')', (byte) 0x81, '}', '(', 'X', 8, 0, 0, 0});
        pickle.write("training".getBytes(StandardCharsets.US_ASCII));
        pickle.write(new byte[] {(byte) 0x88, 'u', 'b', '.'});
        return pickle.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(content.length);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
