package org.partbrush.train;

/** Watches a training run from outside; called on the training thread. */
public interface TrainingMonitor {

    /** A line of the run's log was written. */
    void logged(String json);

    /** Asked after every step; true ends the run in order, with a checkpoint. */
    boolean isStopRequested();
}
