package org.partbrush.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.partbrush.synthesis.SynthesisWorker;

/** A worker that works only when a test says so, on the test's thread; its clock stands still. */
public final class ManualWorker implements SynthesisWorker {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    @Override
    public void executeAfter(Duration delay, Runnable work) {
        waiting.add(work);
    }

    /** Does all that waits, and what that brings with it. */
    public void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /** Takes the oldest work away, to be done when the test wants it. */
    public Runnable take() {
        return waiting.remove();
    }
}
