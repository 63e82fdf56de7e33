package org.partbrush.nn;

import ai.djl.ndarray.NDArray;

/** Sees a network's intermediate maps: to compare them with a reference, or to abandon a pass between two blocks. */
@FunctionalInterface
public interface Probe {

    Probe NONE = (stage, value) -> {};

    /**
     * Called when a stage is done. The value must not be kept; an exception thrown here ends the pass.
     *
     * @param stage for example {@code body2}
     */
    void reached(String stage, NDArray value);
}
