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
 * paint does not cancel running work, or a steady painter would never see a picture; the user and closing do. Any thread
 * may call.
 */
public final class SynthesisScheduler implements AutoCloseable {

    private final Engines engines;
    private final SynthesisWorker worker;
    private final Executor reports;
    private final SynthesisListener listener;
    private final Pacing pacing = new Pacing();

    // Guarded by this.
    private @Nullable Job pending;
    private @Nullable Job running;
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
    public void submit(Scene scene) {
        submit(scene, Wanted.PICTURE);
    }

    /** Asks for what is wanted of a scene; replaces a scene that still waits, but keeps its wish for a picture. */
    public synchronized void submit(Scene scene, Wanted wanted) {
        if (isClosed) {
            return;
        }
        pacing.edited(worker.now(), pending == null);
        boolean wantsPicture = wanted == Wanted.PICTURE || (pending != null && pending.wantsPicture);
        pending = new Job(scene, wantsPicture);
        if (running == null) {
            startOrWait(pending);
        }
    }

    /** Drops what waits and abandons what runs at its next step; later scenes are worked on again. */
    public synchronized void cancel() {
        pending = null;
        if (running != null) {
            running.isCancelled = true;
        } else {
            enter(SynthesisState.IDLE);
        }
    }

    /** Drops what waits and cancels what runs; nothing is reported any more. The engine stays open. */
    @Override
    public synchronized void close() {
        isClosed = true;
        cancel();
    }

    private synchronized void startOrWait(Job job) {
        Duration delay = job.wantsPicture ? pacing.delay(worker.now()) : Duration.ZERO;
        if (delay.isZero()) {
            running = job;
            pending = null;
            worker.execute(() -> run(job));
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
        if (pending != null && running == null) {
            startOrWait(pending);
        }
    }

    private void run(Job handedOver) {
        Job job = newest(handedOver);
        try {
            process(job);
        } catch (CancellationException e) {
            // Nobody waits for this picture any more.
        } catch (Exception | OutOfMemoryError | LinkageError e) {
            report(() -> listener.failed(sentence(e), e));
        }
        finished();
    }

    /** What came while the job waited for the worker is newer and takes its place. */
    private synchronized Job newest(Job handedOver) {
        if (pending == null) {
            return handedOver;
        }
        Job newer =
                new Job(pending.scene, pending.wantsPicture || (handedOver.wantsPicture && !handedOver.isCancelled));
        running = newer;
        pending = null;
        return newer;
    }

    private void process(Job job) {
        if (job.isCancelled()) {
            return;
        }
        Instant start = worker.now();
        enter(SynthesisState.INFERRING);
        LabelMap inferred = engines.inferrer().infer(job.scene);
        report(() -> listener.partsInferred(job.scene, inferred));
        SynthesisRequest request = SynthesisRequest.of(job.scene, inferred);
        if (!job.wantsPicture || job.isCancelled() || request.equals(lastRequest)) {
            return;
        }
        enter(SynthesisState.SYNTHESIZING);
        RgbImage image = engines.synthesizer().synthesize(request, job);
        if (job.isCancelled()) {
            return;
        }
        Duration duration = Duration.between(start, worker.now());
        lastRequest = request;
        pacing.took(duration);
        report(() -> listener.synthesized(new SynthesisResult(job.scene, request, inferred, image, duration)));
    }

    private synchronized void finished() {
        running = null;
        if (pending == null) {
            enter(SynthesisState.IDLE);
        } else {
            startOrWait(pending);
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

    /** One scene's work, and whether it was cancelled. */
    private final class Job implements Cancellation {

        private final Scene scene;
        private final boolean wantsPicture;
        private volatile boolean isCancelled;

        Job(Scene scene, boolean wantsPicture) {
            this.scene = scene;
            this.wantsPicture = wantsPicture;
        }

        @Override
        public boolean isCancelled() {
            return isCancelled || isClosed;
        }

        @Override
        public void progressed(double share) {
            report(() -> listener.progressed(share));
        }
    }

    private record Engines(PartInferrer inferrer, Synthesizer synthesizer) {}
}
