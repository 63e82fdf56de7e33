package org.partbrush.train.data;

import org.partbrush.nn.ObjectBox;

/** Where an object lies in a batch: sample number and tight box in pixels of the sample. */
public record BatchBox(int sample, ObjectBox box) {}
