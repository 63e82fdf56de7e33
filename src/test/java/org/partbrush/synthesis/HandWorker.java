package org.partbrush.synthesis;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A worker whose clock and work move only when a test says so. */
final class HandWorker implements SynthesisWorker {

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
    private Instant now = Instant.EPOCH;
    private int submitted;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void execute(Runnable work) {
        executeAfter(Duration.ZERO, work);
    }

    @Override
    public void executeAfter(Duration delay, Runnable work) {
        tasks.add(new Task(now.plus(delay), submitted++, work));
    }

    /** Lets time pass without running anything, as an engine's work does. */
    void spend(Duration duration) {
        now = now.plus(duration);
    }

    /** Runs all work that is due now. */
    void runDue() {
        while (!tasks.isEmpty() && !tasks.element().due().isAfter(now)) {
            tasks.remove().work().run();
        }
    }

    /** Lets time pass and runs the work that becomes due. */
    void advance(Duration duration) {
        Instant end = now.plus(duration);
        while (!tasks.isEmpty() && !tasks.element().due().isAfter(end)) {
            Task next = tasks.remove();
            now = next.due().isAfter(now) ? next.due() : now;
            next.work().run();
        }
        now = end.isAfter(now) ? end : now;
    }

    private record Task(Instant due, int number, Runnable work) {}
}
