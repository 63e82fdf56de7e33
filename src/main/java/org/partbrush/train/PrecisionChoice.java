package org.partbrush.train;

/** In which data type a run computes. */
public enum PrecisionChoice {
    /** Whichever is faster on this machine; both are timed at the start. */
    MEASURED,
    FLOAT32,
    BFLOAT16
}
