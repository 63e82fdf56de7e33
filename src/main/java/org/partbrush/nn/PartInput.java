package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * What the part branch of a generator block reads.
 *
 * @param features Nx32xHxW after {@code conv_part}
 * @param mask Nx1xHxW, 1 inside of parts; null: no parts at all
 * @param noise Nx32xhxw, the noise pyramid's map at the block's size; null where the network has none
 */
public record PartInput(
        NDArray features, @Nullable NDArray mask, @Nullable NDArray noise) implements Parts {

    /** The same with the noise of another block. */
    PartInput withNoise(@Nullable NDArray ofBlock) {
        return new PartInput(features, mask, ofBlock);
    }
}
