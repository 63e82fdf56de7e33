package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
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

    /** The class of every pixel. */
    public LabelMap label(RgbImage picture) {
        double scale = Math.min(1, SHORT_SIDE / (double) Math.min(picture.width(), picture.height()));
        int width = Math.toIntExact(Math.round(picture.width() * scale));
        int height = Math.toIntExact(Math.round(picture.height() * scale));
        RgbImage small = Resample.picture(picture, width, height);
        try (NDManager local = manager.newSubManager()) {
            // As a stride, so that the smallest pictures are padded to what the network can take.
            NDArray image = PictureTensors.of(local, small, SegmenterConfig.SMALLEST);
            NDArray logits = network.forward(pass, image).get(new NDIndex(":,:,0:{},0:{}", height, width));
            NDArray enlarged = pass.ops().bilinear(logits, picture.height(), picture.width());
            long[] classes = Torch.likeliestFrom1(enlarged).toLongArray();
            LabelMap.Editor map =
                    LabelMap.filled(picture.width(), picture.height(), 0).edit();
            for (int i = 0; i < classes.length; i++) {
                map.set(i % picture.width(), i / picture.width(), (int) classes[i]);
            }
            return map.build();
        }
    }
}
