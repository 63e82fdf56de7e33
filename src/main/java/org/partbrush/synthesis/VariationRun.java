package org.partbrush.synthesis;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.partbrush.document.Scene;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.raster.RgbImage;

/**
 * Pictures of one layout with other seeds, made one after the other. Each is a work of its own on the engine's worker, so
 * that the picture of the painting comes between two of them; closing abandons the rest. Any thread may close.
 */
public final class VariationRun implements AutoCloseable {

    private final Engine engine;
    private final SynthesisWorker worker;
    private final Executor reports;
    private final Listener listener;
    private volatile boolean isClosed;

    /** Is told what a run made, on the executor given to the run. */
    public interface Listener {

        void made(int index, RgbImage image);

        /** No more will be made: all are, or one failed. Not called after closing. */
        void ended();
    }

    public VariationRun(Engine engine, SynthesisWorker worker, Executor reports, Listener listener) {
        this.engine = engine;
        this.worker = worker;
        this.reports = reports;
        this.listener = listener;
    }

    /** Makes a picture of the scene with each of the settings, in their order. */
    public void start(Scene scene, List<SynthesisSettings> settings) {
        makeFrom(0, scene, settings);
    }

    private void makeFrom(int index, Scene scene, List<SynthesisSettings> settings) {
        if (index == settings.size()) {
            report(listener::ended);
            return;
        }
        worker.execute(() -> {
            if (make(index, scene.withSettings(settings.get(index)))) {
                makeFrom(index + 1, scene, settings);
            }
        });
    }

    private boolean make(int index, Scene scene) {
        if (isClosed) {
            return false;
        }
        try {
            SynthesisRequest request = SynthesisRequest.of(scene, engine.infer(scene));
            RgbImage image = engine.synthesize(request, () -> isClosed);
            report(() -> listener.made(index, image));
            return true;
        } catch (CancellationException e) {
            return false;
        } catch (RuntimeException | OutOfMemoryError e) {
            // The picture of the painting says what is wrong with the engine; here the strip only stays shorter.
            report(listener::ended);
            return false;
        }
    }

    private void report(Runnable call) {
        reports.execute(() -> {
            if (!isClosed) {
                call.run();
            }
        });
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
