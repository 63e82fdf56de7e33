package org.partbrush.inference;

/** How the generator's data type is chosen. */
public enum PrecisionChoice {
    /** Always float32: equal pixels on all machines of one kind. For files. */
    REPRODUCIBLE,
    /** bfloat16 where a trial run is clearly faster with it. For the picture that follows the hand. */
    FASTEST
}
