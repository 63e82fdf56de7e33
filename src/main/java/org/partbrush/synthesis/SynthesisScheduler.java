package org.partbrush.synthesis;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/**
 * Keeps the picture up with the painting: one scene is being worked on and at most one waits, always the newest. Newer
 * paint does not cancel running work, or a steady painter would never see a picture; closing does. Any thread may call.
 */
public final class SynthesisScheduler implements AutoCloseable {

    private final Engines engines;
    private final SynthesisWorker worker;
    private final Executor reports;
    private final SynthesisListener listener;
    private final Pacing pacing = new Pacing();

    // Guarded by this.
    private @Nullable Scene pending;
    private boolean isRunning;
    private boolean isWakeScheduled;
    private SynthesisState state = SynthesisState.IDLE;

    private volatile boolean isClosed;

    /** Of the last picture that was made; only the worker uses it. */
    private @Nullable SynthesisRequest lastRequest;

    /**
     * @param worker runs the engine, one call at a time
     * @param reports calls the listener, in order; in the window it hands over to the JavaFX thread
     */
    public SynthesisScheduler(
            PartInferrer inferrer,
            Synthesizer synthesizer,
            SynthesisWorker worker,
            Executor reports,
            SynthesisListener listener) {
        this.engines = new Engines(inferrer, synthesizer);
        this.worker = worker;
        this.reports = reports;
        this.listener = listener;
    }

    /** Asks for the parts and the picture of a scene; replaces a scene that still waits. */
    public synchronized void submit(Scene scene) {
        if (isClosed) {
            return;
        }
        pacing.edited(worker.now(), pending == null);
        pending = scene;
        if (!isRunning) {
            startOrWait();
        }
    }

    /** Drops what waits and cancels what runs; nothing is reported any more. The engine stays open. */
    @Override
    public synchronized void close() {
        isClosed = true;
        pending = null;
    }

    private synchronized void startOrWait() {
        Duration delay = pacing.delay(worker.now());
        if (delay.isZero()) {
            isRunning = true;
            worker.execute(this::runPending);
            return;
        }
        enter(SynthesisState.WAITING);
        if (!isWakeScheduled) {
            isWakeScheduled = true;
            worker.executeAfter(delay, this::wake);
        }
    }

    private synchronized void wake() {
        isWakeScheduled = false;
        if (pending != null && !isRunning) {
            startOrWait();
        }
    }

    private void runPending() {
        Scene scene = takePending();
        if (scene != null) {
            try {
                process(scene);
            } catch (CancellationException e) {
                // Only closing cancels, and then nobody waits for a result.
            } catch (Exception | OutOfMemoryError | LinkageError e) {
                report(() -> listener.failed(sentence(e), e));
            }
        }
        finished();
    }

    private synchronized @Nullable Scene takePending() {
        Scene scene = pending;
        pending = null;
        return scene;
    }

    private void process(Scene scene) {
        Instant start = worker.now();
        enter(SynthesisState.INFERRING);
        LabelMap inferred = engines.inferrer().infer(scene);
        report(() -> listener.partsInferred(scene, inferred));
        SynthesisRequest request = SynthesisRequest.of(scene, inferred);
        if (isClosed || request.equals(lastRequest)) {
            return;
        }
        enter(SynthesisState.SYNTHESIZING);
        RgbImage image = engines.synthesizer().synthesize(request, () -> isClosed);
        Duration duration = Duration.between(start, worker.now());
        lastRequest = request;
        pacing.took(duration);
        report(() -> listener.synthesized(new SynthesisResult(scene, request, inferred, image, duration)));
    }

    private synchronized void finished() {
        isRunning = false;
        if (pending == null) {
            enter(SynthesisState.IDLE);
        } else {
            startOrWait();
        }
    }

    private synchronized void enter(SynthesisState next) {
        if (state != next) {
            state = next;
            report(() -> listener.stateChanged(next));
        }
    }

    private void report(Runnable call) {
        if (!isClosed) {
            reports.execute(() -> {
                if (!isClosed) {
                    call.run();
                }
            });
        }
    }

    private static String sentence(Throwable failure) {
        String detail = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return "The picture could not be made: " + detail;
    }

    private record Engines(PartInferrer inferrer, Synthesizer synthesizer) {}
}
