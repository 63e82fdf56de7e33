package org.partbrush.synthesis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The clock and the one thread that synthesis runs on. Work that is handed over later runs later, so what must come
 * after the last synthesis, such as closing the engine, is handed over after closing the scheduler.
 */
public interface SynthesisWorker {

    Instant now();

    void execute(Runnable work);

    void executeAfter(Duration delay, Runnable work);

    /** A worker on a thread of its own that does not keep the program alive. */
    static SynthesisWorker onOwnThread() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("synthesis").daemon().factory());
        InstantSource clock = InstantSource.system();
        return new SynthesisWorker() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void execute(Runnable work) {
                executor.execute(work);
            }

            @Override
            public void executeAfter(Duration delay, Runnable work) {
                executor.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
            }
        };
    }
}
