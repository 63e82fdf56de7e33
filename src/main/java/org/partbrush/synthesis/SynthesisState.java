package org.partbrush.synthesis;

/** What the scheduler is doing. */
public enum SynthesisState {
    /** Nothing to do; the last result belongs to the last scene unless its work failed. */
    IDLE,
    /** A slow engine waits for a pause in the painting. */
    WAITING,
    INFERRING,
    SYNTHESIZING
}
