package org.partbrush.train.run;

/**
 * How far a run has come.
 *
 * @param step number of steps done
 * @param seconds spent training so far
 */
public record Progress(long step, double seconds) {

    public static final Progress START = new Progress(0, 0);
}
