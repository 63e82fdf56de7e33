package org.partbrush.ui.model;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.io.Project;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.LayoutProposer;
import org.partbrush.synthesis.SynthesisListener;
import org.partbrush.synthesis.SynthesisResult;
import org.partbrush.synthesis.SynthesisScheduler;
import org.partbrush.synthesis.SynthesisState;
import org.partbrush.synthesis.SynthesisWorker;

/**
 * Keeps parts and picture up with the scene. FX thread only: the engine works on the worker, and everything it reports
 * comes back through the one executor given here.
 */
public final class SynthesisViewModel {

    private final SceneViewModel scenes;
    private final ObjectsViewModel objects;
    private final SynthesisWorker worker;
    private final Executor fxThread;
    private final Consumer<Notice> notices;
    private final BooleanProperty live = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable RgbImage> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Duration> lastDuration = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SynthesisState> state = new ReadOnlyObjectWrapper<>(SynthesisState.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable Engine> engine = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper engineStatus = new ReadOnlyStringWrapper("Loading the model …");
    private @Nullable SynthesisScheduler scheduler;

    public SynthesisViewModel(
            SceneViewModel scenes,
            ObjectsViewModel objects,
            SynthesisWorker worker,
            Executor fxThread,
            Consumer<Notice> notices) {
        this.scenes = scenes;
        this.objects = objects;
        this.worker = worker;
        this.fxThread = fxThread;
        this.notices = notices;
        scenes.sceneProperty().subscribe(this::follow);
        live.subscribe(this::follow);
    }

    private void follow() {
        Scene scene = scenes.scene();
        if (live.get()) {
            submit(scene);
        }
    }

    private void submit(Scene scene) {
        if (scheduler != null) {
            scheduler.submit(scene);
        }
    }

    /** Works with this engine from now on and owns it. */
    public void use(Engine loaded) {
        closeEngine();
        engine.set(loaded);
        engineStatus.set(loaded.modelName() + " on " + loaded.deviceName());
        start(loaded);
    }

    /**
     * Has the model propose a layout for a photograph, behind what the engine is doing.
     *
     * @param proposer of the present engine
     * @param failed gets one sentence instead of a proposal
     */
    public void propose(LayoutProposer proposer, RgbImage photo, Consumer<Scene> proposed, Consumer<String> failed) {
        worker.execute(() -> {
            try {
                Scene scene = proposer.propose(photo);
                fxThread.execute(() -> proposed.accept(scene));
            } catch (RuntimeException | OutOfMemoryError e) {
                fxThread.execute(() -> failed.accept("The model could not make a layout of this photo: " + e));
            }
        });
    }

    /** Painting goes on without pictures; the status says why. */
    public void unavailable(String sentence) {
        engineStatus.set("No model: pictures are off");
        notices.accept(Notice.problem(sentence));
    }

    private void start(Engine loaded) {
        scheduler = new SynthesisScheduler(loaded, loaded, worker, fxThread, new Reports());
        submit(scenes.scene());
    }

    /** Shows another document; what still runs for the old one will not be reported any more. */
    public void open(Project project) {
        closeScheduler();
        state.set(SynthesisState.IDLE);
        scenes.replace(project.scene());
        objects.forgetInferred();
        if (project.inferred() != null) {
            objects.inferred(project.scene(), project.inferred());
        }
        image.set(project.image());
        Engine loaded = engine.get();
        if (loaded != null) {
            start(loaded);
        }
    }

    /** Makes parts and picture of the present scene, live or not. */
    public void renderNow() {
        submit(scenes.scene());
    }

    /** Another picture of the same maps; can be undone. */
    public void newSeed() {
        long next = scenes.scene().settings().seed() + 1;
        scenes.apply("New seed", new Step.ChangeSettings(new SynthesisSettings(next)));
        if (!live.get()) {
            renderNow();
        }
    }

    /** Stops and frees the engine once it is idle. */
    public void close() {
        closeScheduler();
        closeEngine();
    }

    private void closeScheduler() {
        if (scheduler != null) {
            scheduler.close();
            scheduler = null;
        }
    }

    private void closeEngine() {
        Engine loaded = engine.get();
        if (loaded != null) {
            closeScheduler();
            worker.execute(loaded::close);
            engine.set(null);
        }
    }

    /** Whether the picture follows the painting by itself. */
    public BooleanProperty liveProperty() {
        return live;
    }

    /** The newest picture, null before there is one. */
    public ReadOnlyObjectProperty<@Nullable RgbImage> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** How long the newest picture took, null before there is one. */
    public ReadOnlyObjectProperty<@Nullable Duration> lastDurationProperty() {
        return lastDuration.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SynthesisState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null until a model is loaded. */
    public ReadOnlyObjectProperty<@Nullable Engine> engineProperty() {
        return engine.getReadOnlyProperty();
    }

    /** Model and device, or why there is none. */
    public ReadOnlyStringProperty engineStatusProperty() {
        return engineStatus.getReadOnlyProperty();
    }

    private final class Reports implements SynthesisListener {

        @Override
        public void partsInferred(Scene scene, LabelMap inferred) {
            objects.inferred(scene, inferred);
        }

        @Override
        public void synthesized(SynthesisResult result) {
            image.set(result.image());
            lastDuration.set(result.duration());
        }

        @Override
        public void stateChanged(SynthesisState next) {
            state.set(next);
        }

        @Override
        public void failed(String sentence, Throwable cause) {
            notices.accept(Notice.problem(sentence));
        }
    }
}
