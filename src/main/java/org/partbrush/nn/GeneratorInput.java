package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Generator} makes an image from; float32, H and W divisible by the config's stride.
 *
 * @param label Nx1xHxW, class indices
 * @param z NxZ, constant over each image, or NxZxHxW; not read where {@code regions} are given
 * @param part {@link PartSource#MAP}: Nx1xHxW, global part channels. {@link PartSource#FEATURES}: NxPxHxW. Null for a
 *     network without part branch
 * @param mask Nx1xHxW, 1 inside of parts; null for MAP, where it follows from the parts
 * @param noise Nx31xhxw at the size of the latent map; null where the network has no noise pyramid
 * @param regions z by region; null where {@code z} says it
 * @param grain Nx1xHxW, noise of every pixel; null for a network without it
 */
public record GeneratorInput(
        NDArray label,
        NDArray z,
        @Nullable NDArray part,
        @Nullable NDArray mask,
        @Nullable NDArray noise,
        @Nullable RegionNoise regions,
        @Nullable NDArray grain) {

    public GeneratorInput(
            NDArray label, NDArray z, @Nullable NDArray part, @Nullable NDArray mask, @Nullable NDArray noise) {
        this(label, z, part, mask, noise, null, null);
    }

    /** One image from its part map, with noise by region. */
    public GeneratorInput(NDArray label, NDArray part, RegionNoise regions) {
        this(label, regions.z(), part, null, null, regions, null);
    }

    /**
     * The same images twice, the second time with other parts.
     *
     * @param otherPart as {@code part}
     * @param otherIndex as the index of {@code regions}; null where there are none
     */
    public GeneratorInput twice(NDArray otherPart, @Nullable NDArray otherIndex) {
        if (part == null || mask != null || noise != null) {
            throw new IllegalArgumentException("Only an input with a part map and without shape noise can be doubled.");
        }
        NDList parts = new NDList(part, otherPart);
        return new GeneratorInput(
                repeated(label),
                regions == null ? repeated(z) : z,
                NDArrays.concat(parts, 0),
                null,
                null,
                regions == null || otherIndex == null ? null : regions.twice(otherIndex),
                grain == null ? null : repeated(grain));
    }

    /** The same images twice, the second time mirrored, noise and all. */
    public GeneratorInput twiceMirrored() {
        return new GeneratorInput(
                withMirrored(label),
                z.getShape().dimension() == 4 ? withMirrored(z) : regions == null ? repeated(z) : z,
                part == null ? null : withMirrored(part),
                mask == null ? null : withMirrored(mask),
                noise == null ? null : withMirrored(noise),
                regions == null ? null : regions.twice(mirrored(regions.index())),
                grain == null ? null : withMirrored(grain));
    }

    private static NDArray withMirrored(NDArray maps) {
        return maps.concat(mirrored(maps));
    }

    private static NDArray mirrored(NDArray maps) {
        return maps.flip(3);
    }

    private static NDArray repeated(NDArray x) {
        return NDArrays.concat(new NDList(x, x), 0);
    }

    /** The same with noise of every pixel. */
    public GeneratorInput withGrain(@Nullable NDArray noiseOfPixels) {
        return new GeneratorInput(label, z, part, mask, noise, regions, noiseOfPixels);
    }
}
