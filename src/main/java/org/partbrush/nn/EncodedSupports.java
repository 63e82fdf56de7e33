package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * What PartNet's attention layers read of support part maps. It depends only on the support maps, so for inference it is
 * computed once for each category and kept.
 *
 * @param keys for each layer B x 1 x (n*64) x D
 * @param values for each layer B x K x (n*64) x D
 */
public record EncodedSupports(NDList keys, NDList values) {

    /** Those of each sample, by an index into the first axis. */
    public EncodedSupports take(NDArray index) {
        return new EncodedSupports(take(keys, index), take(values, index));
    }

    private static NDList take(NDList arrays, NDArray index) {
        NDList taken = new NDList(arrays.size());
        for (NDArray array : arrays) {
            taken.add(array.get(index));
        }
        return taken;
    }
}
