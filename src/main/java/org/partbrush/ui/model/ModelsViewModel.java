package org.partbrush.ui.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Step;
import org.partbrush.label.Vocabulary;
import org.partbrush.synthesis.DeviceChoice;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.EngineChoice;
import org.partbrush.synthesis.EngineSource;
import org.partbrush.synthesis.InstalledModel;
import org.partbrush.synthesis.NewCategory;

/**
 * Which model makes the pictures, and on which device. Models are loaded in the background; until another one is there,
 * and if it cannot be loaded, the present one goes on. FX thread only.
 */
public final class ModelsViewModel {

    private final SceneViewModel scenes;
    private final SynthesisViewModel synthesis;
    private final Consumer<Notice> notices;
    private final ObservableList<InstalledModel> models = FXCollections.observableArrayList();
    private final ObservableList<DeviceChoice> devices = FXCollections.observableArrayList(DeviceChoice.CPU);
    private final ReadOnlyObjectWrapper<@Nullable EngineChoice> choice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EngineChoice> wish = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private @Nullable EngineSource source;
    private Executor background = Runnable::run;

    public ModelsViewModel(SceneViewModel scenes, SynthesisViewModel synthesis, Consumer<Notice> notices) {
        this.scenes = scenes;
        this.synthesis = synthesis;
        this.notices = notices;
        synthesis.setOnGpuFault(this::fallBack);
    }

    /**
     * Finds the models and loads the first one, or the one used last.
     *
     * @param background where models are loaded, one at a time
     */
    public void open(EngineSource from, EngineChoice usedLast, Executor background) {
        source = from;
        this.background = background;
        loading.set(true);
        inBackground(() -> {
            List<InstalledModel> found = from.models();
            List<DeviceChoice> usable = from.devices();
            EngineChoice first = new EngineChoice(
                    idAmong(found, usedLast.model()),
                    usable.contains(usedLast.device()) ? usedLast.device() : usable.getFirst());
            Engine engine = from.load(first);
            return () -> {
                models.setAll(found);
                devices.setAll(usable);
                wish.set(first.on(usedLast.device()));
                use(engine, first);
            };
        });
    }

    private static String idAmong(List<InstalledModel> found, String id) {
        return found.stream()
                .map(InstalledModel::id)
                .filter(id::equals)
                .findFirst()
                .orElseGet(() -> found.isEmpty() ? id : found.getFirst().id());
    }

    /** Loads a model onto a device; does nothing if that is used already, or if it does not know the scene's classes. */
    public void choose(EngineChoice wanted) {
        EngineSource from = source;
        if (from == null
                || wanted.equals(choice.get())
                || whyNot(wanted.model()).isPresent()) {
            return;
        }
        loading.set(true);
        inBackground(() -> {
            Engine engine = from.load(wanted);
            return () -> useAsWished(engine, wanted);
        });
    }

    /** Why a model cannot be used for the scene, in a sentence; nothing if it can. */
    public Optional<String> whyNot(String id) {
        return models.stream()
                .filter(model -> model.id().equals(id))
                .filter(model -> !model.vocabulary().covers(scenes.scene().vocabulary()))
                .map(model -> model.name() + " knows other classes than this scene, whose layout it could not read. "
                        + "Open or begin a scene of its classes to use it.")
                .findFirst();
    }

    private void fallBack(String sentence) {
        EngineChoice failed = choice.get();
        EngineSource from = source;
        if (failed == null || from == null) {
            notices.accept(Notice.problem(sentence));
            return;
        }
        notices.accept(Notice.problem(sentence + " Pictures are made on the CPU from now on; your work is safe."));
        EngineChoice onCpu = failed.on(DeviceChoice.CPU);
        loading.set(true);
        inBackground(() -> {
            Engine engine = from.load(onCpu);
            return () -> use(engine, onCpu);
        });
    }

    /** Makes a model of the present one that infers the parts of one more class, and goes over to it. */
    public void add(NewCategory category) {
        EngineSource from = source;
        EngineChoice present = choice.get();
        if (from == null || present == null) {
            return;
        }
        loading.set(true);
        inBackground(() -> {
            InstalledModel made = from.add(category, present.model());
            EngineChoice wanted = new EngineChoice(made.id(), present.device());
            Engine engine = from.load(wanted);
            return () -> {
                models.add(made);
                useAsWished(engine, wanted);
            };
        });
    }

    /** A device that stands in for the wished one, and that the user did not change, is no wish. */
    private void useAsWished(Engine engine, EngineChoice wanted) {
        EngineChoice present = choice.get();
        EngineChoice before = wish.get();
        boolean isDeviceKept = present != null && before != null && present.device() == wanted.device();
        wish.set(isDeviceKept ? wanted.on(before.device()) : wanted);
        use(engine, wanted);
    }

    private void use(Engine engine, EngineChoice used) {
        loading.set(false);
        choice.set(used);
        models.stream()
                .filter(model -> model.id().equals(used.model()))
                .findFirst()
                .ifPresent(model -> takeOver(model.vocabulary()));
        synthesis.use(engine);
    }

    /** A model may know more classes and parts than the scene, which can then be painted with them. */
    private void takeOver(Vocabulary vocabulary) {
        Vocabulary present = scenes.scene().vocabulary();
        if (!vocabulary.equals(present) && vocabulary.covers(present)) {
            scenes.apply("Parts of the model", new Step.ChangeVocabulary(vocabulary));
        }
    }

    private void inBackground(Loading work) {
        background.execute(() -> {
            try {
                Runnable then = work.run();
                synthesis.fxThread().execute(then);
            } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
                String sentence = e.getMessage() == null ? "The model could not be loaded: " + e : e.getMessage();
                synthesis.fxThread().execute(() -> failed(sentence));
            }
        });
    }

    private void failed(String sentence) {
        loading.set(false);
        if (synthesis.engineProperty().get() == null) {
            synthesis.unavailable(sentence);
        } else {
            notices.accept(Notice.problem(sentence));
        }
    }

    public ObservableList<InstalledModel> models() {
        return models;
    }

    /** The devices to choose from. */
    public ObservableList<DeviceChoice> devices() {
        return devices;
    }

    /** What is used, null before the first model is loaded. */
    public ReadOnlyObjectProperty<@Nullable EngineChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /**
     * What the user wants to begin with the next time, null before the first model is loaded. Differs from what is used
     * while another device stands in for one that failed or is missing.
     */
    public ReadOnlyObjectProperty<@Nullable EngineChoice> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Work off the FX thread that returns what to do on it afterwards. */
    @FunctionalInterface
    private interface Loading {
        Runnable run() throws IOException;
    }
}
