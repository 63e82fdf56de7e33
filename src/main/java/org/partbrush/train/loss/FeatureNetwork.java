package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.partbrush.nn.Pass;

/** A network with fixed weights that judges how alike two images look. One thread at a time; owns its weights. */
public interface FeatureNetwork extends AutoCloseable {

    /** What the log and the model's card call it. */
    String name();

    /**
     * Looks at images.
     *
     * @param image Nx3xHxW, RGB in -1..1
     * @param size of the square they are resized to, unless the network takes one size only
     */
    Features forward(Pass pass, NDArray image, int size);

    @Override
    void close();

    /**
     * Features of images, each NxTxD: D features at T positions.
     *
     * @param content layers to compare position by position
     * @param style layers to compare wherever the positions are
     */
    record Features(List<NDArray> content, List<NDArray> style) {}
}
