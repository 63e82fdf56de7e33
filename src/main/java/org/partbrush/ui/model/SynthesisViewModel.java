package org.partbrush.ui.model;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.io.KeptResult;
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
import org.partbrush.synthesis.Wanted;

/**
 * Keeps parts and picture up with the scene; while live is off, the parts alone. FX thread only: the engine works on the
 * worker, and everything it reports comes back through the one executor given here.
 */
public final class SynthesisViewModel {

    private final SceneViewModel scenes;
    private final ObjectsViewModel objects;
    private final SynthesisWorker worker;
    private final Executor fxThread;
    private final Consumer<Notice> notices;
    private final PictureHistory history;
    private final ShownPictures pictures;
    private final BooleanProperty live = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable Duration> lastDuration = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<SynthesisState> state = new ReadOnlyObjectWrapper<>(SynthesisState.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable Engine> engine = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper engineStatus = new ReadOnlyStringWrapper("Loading the model …");
    private Consumer<String> onGpuFault = sentence -> {};
    private @Nullable SynthesisScheduler scheduler;
    private boolean isNextKept;

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
        history = new PictureHistory(scenes::touch);
        pictures = new ShownPictures(scenes);
        scenes.sceneProperty().subscribe(this::follow);
        live.subscribe(this::follow);
    }

    private void follow() {
        submit(live.get() ? Wanted.PICTURE : Wanted.PARTS);
    }

    private void submit(Wanted wanted) {
        Engine loaded = engine.get();
        if (scheduler != null && loaded != null && loaded.knows(scenes.scene().vocabulary())) {
            scheduler.submit(scenes.scene(), wanted);
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
        follow();
        if (!loaded.knows(scenes.scene().vocabulary())) {
            notices.accept(Notice.problem("The model " + loaded.modelName()
                    + " knows other classes than this scene: the layout stays as it is, pictures are off."));
        }
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
        RgbImage image = project.image();
        pictures.restart(image == null ? null : new KeptResult(project.scene(), image));
        history.open(project.history());
        Engine loaded = engine.get();
        if (loaded != null) {
            start(loaded);
        }
    }

    /** Makes parts and picture of the present scene, live or not, and keeps the picture. */
    public void renderNow() {
        KeptResult newest = pictures.newestProperty().get();
        if (newest != null && ShownPictures.isOf(newest, scenes.scene())) {
            history.keep(newest);
        }
        isNextKept = true;
        submit(Wanted.PICTURE);
    }

    /** Abandons the picture under way. */
    public void cancel() {
        isNextKept = false;
        if (scheduler != null) {
            scheduler.cancel();
        }
    }

    /** Keeps the newest picture in the history. */
    public void keepPicture() {
        KeptResult newest = pictures.newestProperty().get();
        if (newest != null) {
            history.keep(newest);
        }
    }

    /** Goes back to a kept picture and its scene, which can be undone. */
    public void restore(KeptResult kept) {
        scenes.apply("Restore scene", new Step.RestoreScene(kept.scene()));
        pictures.show(new KeptResult(scenes.scene(), kept.image()));
    }

    /** Shows a picture that was made of the present scene elsewhere. */
    void show(RgbImage image) {
        pictures.show(new KeptResult(scenes.scene(), image));
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

    /** Is told when a GPU fails, with the reason; without anyone the user is. */
    void setOnGpuFault(Consumer<String> handler) {
        onGpuFault = handler;
    }

    SynthesisWorker worker() {
        return worker;
    }

    Executor fxThread() {
        return fxThread;
    }

    public PictureHistory history() {
        return history;
    }

    /** Whether the picture follows the painting by itself. */
    public BooleanProperty liveProperty() {
        return live;
    }

    /** The newest picture, null before there is one. */
    public ReadOnlyObjectProperty<@Nullable RgbImage> imageProperty() {
        return pictures.imageProperty();
    }

    /** The picture of before the last change, null if there was none. */
    public ReadOnlyObjectProperty<@Nullable RgbImage> beforeProperty() {
        return pictures.beforeProperty();
    }

    /** How long the newest picture took, null before there is one. */
    public ReadOnlyObjectProperty<@Nullable Duration> lastDurationProperty() {
        return lastDuration.getReadOnlyProperty();
    }

    /** How much of the picture under way is done, 0..1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
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
            KeptResult picture = new KeptResult(result.scene(), result.image());
            pictures.show(picture);
            lastDuration.set(result.duration());
            if (isNextKept) {
                history.keep(picture);
            }
        }

        @Override
        public void progressed(double share) {
            progress.set(share);
        }

        @Override
        public void stateChanged(SynthesisState next) {
            state.set(next);
            progress.set(0);
            isNextKept &= next != SynthesisState.IDLE;
        }

        @Override
        public void failed(String sentence, Throwable cause) {
            Engine loaded = engine.get();
            if (loaded != null && !loaded.isOnCpu()) {
                onGpuFault.accept(sentence);
            } else {
                notices.accept(Notice.problem(sentence));
            }
        }
    }
}
