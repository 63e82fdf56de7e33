package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/**
 * Names the class of every pixel of an image: a feature pyramid (Lin et al., CVPR 2017, section 3) over SqueezeNet 1.1,
 * which learned from far more pictures than we have (decision 0043). One thread at a time.
 */
public final class Segmenter {

    /** Where the encoder's tensors are declared. */
    public static final String ENCODER = "encoder";

    private final SegmenterConfig config;
    private final SqueezeEncoder encoder;
    private final List<Level> levels = new ArrayList<>();
    private final Conv top;
    private final Conv head;

    /** Brings one of the encoder's maps in, finer than what is known so far. */
    private record Level(Conv lateral, Conv smooth) {}

    /** Declares the network's tensors in {@code weights}. */
    public Segmenter(SegmenterConfig config, Weights weights) {
        this.config = config;
        int width = config.width();
        encoder = new SqueezeEncoder(weights.root().at(ENCODER));
        top = new Conv(weights.root().at("top"), SqueezeEncoder.WIDTHS.getLast(), width, 1, true);
        for (int i = 0; i <= 2; i++) {
            Scope scope = weights.root().at("level", i);
            levels.add(new Level(
                    new Conv(scope.at("lateral"), SqueezeEncoder.WIDTHS.get(i), width, 1, true),
                    new Conv(scope.at("smooth"), width, width, 3, true)));
        }
        head = new Conv(weights.root().at("head"), width, config.classes(), 1, true);
    }

    public SegmenterConfig config() {
        return config;
    }

    /**
     * Judges images.
     *
     * @param image Nx3xHxW in -1..1, H and W at least {@link SegmenterConfig#SMALLEST}
     * @return logits N x classes x H x W, float32
     */
    public NDArray forward(Pass pass, NDArray image) {
        SqueezeEncoder.Maps maps = encoder.forward(pass, image);
        NDArray x = top.forward(pass, maps.fire9());
        x = finer(pass, levels.get(2), x, maps.fire5());
        x = finer(pass, levels.get(1), x, maps.fire3());
        x = finer(pass, levels.get(0), x, maps.first());
        NDArray logits = pass.restore(head.forward(pass, x));
        return resized(pass, logits, image);
    }

    private static NDArray finer(Pass pass, Level level, NDArray coarse, NDArray maps) {
        NDArray sum = resized(pass, coarse, maps).add(level.lateral().forward(pass, maps));
        return pass.ops().leakyRelu(level.smooth().forward(pass, sum));
    }

    private static NDArray resized(Pass pass, NDArray x, NDArray like) {
        int height = (int) like.getShape().get(2);
        return pass.ops().bilinear(x, height, (int) like.getShape().get(3));
    }
}
