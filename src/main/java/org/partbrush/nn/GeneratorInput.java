package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Generator} makes an image from; float32, H and W divisible by the config's stride.
 *
 * @param label Nx1xHxW, class indices
 * @param z NxZ, constant over each image, or NxZxHxW
 * @param part {@link PartSource#MAP}: Nx1xHxW, global part channels. {@link PartSource#FEATURES}: NxPxHxW. Null for a
 *     network without part branch
 * @param mask Nx1xHxW, 1 inside of parts; null for MAP, where it follows from the parts
 * @param noise Nx31xhxw at the size of the latent map; null where the network has no noise pyramid
 */
public record GeneratorInput(
        NDArray label,
        NDArray z,
        @Nullable NDArray part,
        @Nullable NDArray mask,
        @Nullable NDArray noise) {}
