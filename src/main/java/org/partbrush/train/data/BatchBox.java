package org.partbrush.train.data;

import org.partbrush.raster.IntRect;

/** Where an object lies in a batch: sample number and box in pixels of the sample. */
public record BatchBox(int sample, IntRect box) {}
