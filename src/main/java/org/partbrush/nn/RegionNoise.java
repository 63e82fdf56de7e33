package org.partbrush.nn;

import ai.djl.ndarray.NDArray;

/**
 * Noise that differs per region of one image; a region lies within one class. With kernel 1 and running statistics the
 * generator then computes its modulation once for each region instead of each pixel.
 *
 * @param z R x Z
 * @param classes length R, float32, class of each region
 * @param index 1x1xHxW, float32, region of every pixel
 */
public record RegionNoise(NDArray z, NDArray classes, NDArray index) {}
