package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.io.IOException;
import java.util.Map;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Segmenter;
import org.partbrush.nn.SegmenterConfig;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.Resample;
import org.partbrush.raster.RgbImage;

/**
 * Our segmenter on pictures of any size. It looks at them at the scale it was trained at and its logits are enlarged
 * smoothly, so that borders have no steps. One thread at a time; the memory belongs to the manager it was made with.
 */
public final class PhotoSegmenter {

    /** Short side at which the network looks at a picture: in the middle of what training crops show. */
    private static final int SHORT_SIDE = 256;

    /** Of careful looks, as multiples of the usual one: small things are found in large pictures, large ones in small. */
    private static final double[] SIZES = {0.75, 1, 1.5};

    /** Side of the squares whose mean smooths the votes of careful looks, in pixels; odd. */
    private static final int SMOOTH = 7;

    private final NDManager manager;
    private final Pass pass;
    private final Segmenter network;

    /** @throws IOException with one sentence if these are no weights of a segmenter */
    public PhotoSegmenter(NDManager manager, Ops ops, Map<String, WeightTensor> tensors) throws IOException {
        this.manager = manager;
        pass = Pass.inference(ops, Precision.FLOAT32);
        Weights weights = new Weights(manager);
        network = new Segmenter(SegmenterConfig.of(tensors), weights);
        weights.load(tensors);
    }

    /** Classes it tells apart, 0 included, which it never names. */
    public int classes() {
        return network.config().classes();
    }

    /** The class of every pixel, by one look: what figures are judged by. */
    public LabelMap label(RgbImage picture) {
        try (NDManager local = manager.newSubManager()) {
            return likeliest(logits(local, picture, 1, false));
        }
    }

    /**
     * The class of every pixel by looks at three sizes and their mirror images: calmer and better, about five times as
     * slow (decision 0052).
     */
    public LabelMap labelCarefully(RgbImage picture) {
        try (NDManager local = manager.newSubManager()) {
            NDArray sum = local.zeros(new Shape(1, classes(), picture.height(), picture.width()));
            for (double size : SIZES) {
                for (boolean mirrored : new boolean[] {false, true}) {
                    try (NDManager look = manager.newSubManager()) {
                        sum.addi(logits(look, picture, size, mirrored).softmax(1));
                    }
                }
            }
            return likeliest(smoothed(smoothed(sum)));
        }
    }

    /**
     * Logits for every pixel.
     *
     * @param size how many times as large as usual the network sees the picture
     */
    private NDArray logits(NDManager local, RgbImage picture, double size, boolean mirrored) {
        double scale = size * Math.min(1, SHORT_SIDE / (double) Math.min(picture.width(), picture.height()));
        int width = Math.max(1, Math.toIntExact(Math.round(picture.width() * scale)));
        int height = Math.max(1, Math.toIntExact(Math.round(picture.height() * scale)));
        RgbImage seen = Resample.picture(picture, width, height);
        // As a stride, so that the smallest pictures are padded to what the network can take.
        NDArray image = PictureTensors.of(local, seen, SegmenterConfig.SMALLEST);
        NDArray logits =
                mirrored ? network.forward(pass, Torch.aligned(image.flip(3))).flip(3) : network.forward(pass, image);
        return pass.ops()
                .bilinear(logits.get(new NDIndex(":,:,0:{},0:{}", height, width)), picture.height(), picture.width());
    }

    /** Mean of squares: outlines lose their frays, and lonely pixels follow the others. */
    private static NDArray smoothed(NDArray votes) {
        Shape once = new Shape(1, 1);
        return Pool.avgPool2d(votes, new Shape(SMOOTH, SMOOTH), once, new Shape(SMOOTH / 2, SMOOTH / 2), false, false);
    }

    /** @param votes 1xCxHxW */
    private static LabelMap likeliest(NDArray votes) {
        int height = Math.toIntExact(votes.getShape().get(2));
        int width = Math.toIntExact(votes.getShape().get(3));
        long[] classes = Torch.likeliestFrom1(votes).toLongArray();
        LabelMap.Editor map = LabelMap.filled(width, height, 0).edit();
        for (int i = 0; i < classes.length; i++) {
            map.set(i % width, i / width, (int) classes[i]);
        }
        return map.build();
    }
}
