package org.partbrush.nn;

import ai.djl.ndarray.NDArray;

/**
 * One named tensor of a network. Layers ask for its array at every pass, so that {@link Weights} may replace it, for
 * example by a copy in another data type. One thread at a time.
 */
public final class Parameter {

    private final String name;
    private final boolean trainable;
    private NDArray array;

    Parameter(String name, boolean trainable, NDArray array) {
        this.name = name;
        this.trainable = trainable;
        this.array = array;
    }

    /** Key in the reference's state dict. */
    public String name() {
        return name;
    }

    /** False for buffers: running statistics, vectors of the power iteration. */
    public boolean isTrainable() {
        return trainable;
    }

    public NDArray array() {
        return array;
    }

    /** The new array takes over the old one's wish for gradients. */
    void replace(NDArray replacement) {
        if (array.hasGradient()) {
            replacement.setRequiresGradient(true);
        }
        array.close();
        array = replacement;
    }
}
