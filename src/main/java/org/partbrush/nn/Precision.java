package org.partbrush.nn;

/** The data type in which a network computes; parameters and losses are always float32. */
public enum Precision {
    FLOAT32,
    /** In channels-last order. Faster only where the processor multiplies bfloat16 tiles: measure before choosing. */
    BFLOAT16
}
