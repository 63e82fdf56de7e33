package org.partbrush.synthesis;

/** Where the user wants a model to run. */
public enum DeviceChoice {
    /** A GPU if there is one. */
    AUTOMATIC,
    CPU,
    GPU
}
