package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * Noise that differs per region; a region lies within one class. With kernel 1 the generator then computes its modulation
 * once for each region instead of each pixel.
 *
 * @param z R x Z; of a batch R for each sample, one sample's after the other's
 * @param classes as many as z, float32, class of each region
 * @param index Nx1xHxW, float32, region of every pixel, counted over the batch
 * @param bases as many as z, float32: the region of which each is a shade; the edges between shades of one are always hard, for
 *     they are small steps. Null where there are no shades
 */
public record RegionNoise(
        NDArray z, NDArray classes, NDArray index, @Nullable NDArray bases) {

    /** Without shades. */
    public RegionNoise(NDArray z, NDArray classes, NDArray index) {
        this(z, classes, index, null);
    }

    /**
     * For a batch that holds every sample twice, the second copies after all first ones.
     *
     * @param other as {@code index}, of the second copies
     */
    RegionNoise twice(NDArray other) {
        long rows = classes.size();
        return new RegionNoise(
                z.concat(z),
                classes.concat(classes),
                index.concat(other.add(rows)),
                bases == null ? null : bases.concat(bases.add(rows)));
    }
}
