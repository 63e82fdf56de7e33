package org.partbrush.nn;

/** What the generator's {@code conv_part} reads. */
public enum PartSource {
    /** PartNet's decoder maps, composed over the image: 9 x 32 channels. */
    FEATURES,
    /** The one-hot global part map. */
    MAP
}
