package org.partbrush.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.partbrush.train.TrainingMonitor;

/**
 * Shows a training's log on standard error, and turns Ctrl-C into an orderly end with a checkpoint: while the machine
 * waits for this hook, the training finishes its step.
 */
final class InterruptMonitor implements TrainingMonitor, AutoCloseable {

    private final PrintWriter out;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean isStopRequested;

    InterruptMonitor(PrintWriter out) {
        this.out = out;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "interrupt"));
    }

    private void stopAndWait() {
        isStopRequested = true;
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void logged(String json) {
        out.println(json);
        out.flush();
    }

    @Override
    public boolean isStopRequested() {
        return isStopRequested;
    }

    /** The training has ended; the hook, which stays, no longer waits. */
    @Override
    public void close() {
        ended.countDown();
    }
}
