package org.partbrush.train.data;

import org.partbrush.nn.ObjectBox;

/**
 * An object of a batch.
 *
 * @param sample its number in the batch
 * @param index the object's value in the instance plane
 * @param box tight, in pixels of the sample
 */
public record BatchBox(int sample, int index, int classId, ObjectBox box) {}
