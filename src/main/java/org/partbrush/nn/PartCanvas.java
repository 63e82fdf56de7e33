package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * PartNet's maps of the objects of one image, put together to maps of the image (METHOD.md section 2): features smoothly,
 * logits by nearest; a later object covers earlier ones, and all is 0 outside of objects. One thread at a time.
 */
public final class PartCanvas {

    private final NDArray features;
    private final NDArray logits;

    /**
     * An empty image.
     *
     * @param manager owns the maps
     * @param channels of the features, {@code slots * }decoder width
     * @param slots parts with the background
     */
    public PartCanvas(NDManager manager, int channels, int slots, Shape size) {
        features = manager.zeros(new Shape(1, channels).addAll(size));
        logits = manager.zeros(new Shape(1, slots).addAll(size));
    }

    /**
     * Puts an object over those before it.
     *
     * @param silhouette 1x1x64x64, what PartNet was shown
     * @param output what it made of it
     */
    public void paste(ObjectCrop crop, NDArray silhouette, PartNet.Output output) {
        try (NDManager local = features.getManager().newSubManager()) {
            NDArray mask = silhouette.reshape(silhouette.getShape());
            mask.attach(local);
            crop.paste(features, output.features(), mask, true);
            crop.paste(logits, output.logits(), mask, false);
        }
    }

    /** 1 x P x H x W: what the paper's generator reads. */
    public NDArray features() {
        return features;
    }

    /** 1 x K x H x W. */
    public NDArray logits() {
        return logits;
    }

    /** 1x1xHxW, 1 where a part is likelier than the background. */
    public NDArray mask() {
        return logits.argMax(1).expandDims(1).gt(0).toType(DataType.FLOAT32, false);
    }
}
