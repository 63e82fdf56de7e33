package org.partbrush.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SeedScope;
import org.partbrush.document.Step;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.label.SemanticClass;

/** The seeds of the picture: for what one is shown and changed, and whether it may change at all. FX thread only. */
public final class SeedViewModel {

    /** What the user re-rolls. */
    public enum Reach {
        IMAGE,
        /** The class painted with. */
        CLASS,
        /** The selected object. */
        OBJECT
    }

    private final SceneViewModel scenes;
    private final ObjectsViewModel objects;
    private final ToolViewModel tools;
    private final Runnable render;
    private final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(Reach.IMAGE);
    private final BooleanProperty locked = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable Long> seed = new ReadOnlyObjectWrapper<>();

    /** @param render makes the picture of a changed seed, also while live is off */
    public SeedViewModel(SceneViewModel scenes, ObjectsViewModel objects, ToolViewModel tools, Runnable render) {
        this.scenes = scenes;
        this.objects = objects;
        this.tools = tools;
        this.render = render;
        scenes.sceneProperty().subscribe(this::refresh);
        objects.selectedProperty().subscribe(this::refresh);
        tools.currentProperty().subscribe(this::refresh);
        reach.subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        seed.set(scope().map(this::seedOf).orElse(null));
    }

    private long seedOf(SeedScope scope) {
        SynthesisSettings settings = scenes.scene().settings();
        return switch (scope) {
            case SeedScope.Image() -> settings.seed();
            case SeedScope.OfClass(int id) -> settings.classSeeds().getOrDefault(id, settings.seed());
            case SeedScope.OfObject(int id) -> settings.seedOf(classOf(id), id);
        };
    }

    private int classOf(int instanceId) {
        return objects.objectsProperty()
                .get()
                .withId(instanceId)
                .map(SceneObject::classId)
                .orElse(0);
    }

    /** What is re-rolled now; nothing for an object while none is selected. */
    public Optional<SeedScope> scope() {
        return switch (reach.get()) {
            case IMAGE -> Optional.of(new SeedScope.Image());
            case CLASS ->
                Optional.of(new SeedScope.OfClass(tools.currentProperty().get().id()));
            case OBJECT ->
                Optional.ofNullable(objects.selectedProperty().get())
                        .map(object -> new SeedScope.OfObject(object.instanceId()));
        };
    }

    /** What a reach means at the moment, for people. */
    public String nameOf(Reach asked) {
        SceneObject object = objects.selectedProperty().get();
        SemanticClass painted = tools.currentProperty().get();
        return switch (asked) {
            case IMAGE -> "Image";
            case CLASS -> painted.name();
            case OBJECT -> object == null ? "object" : objects.nameOf(object);
        };
    }

    /** Another look of what is chosen, which can be undone; nothing while locked. */
    public void roll() {
        Long present = seed.get();
        if (present != null) {
            choose(present + 1);
        }
    }

    /** Takes a seed for what is chosen; nothing while locked. */
    public void choose(long chosen) {
        scope().filter(scope -> !locked.get() && seedOf(scope) != chosen).ifPresent(scope -> {
            SynthesisSettings changed = scenes.scene().settings().withSeed(scope, chosen);
            scenes.apply("New look of " + nameOf(reach.get()), new Step.ChangeSettings(changed));
            render.run();
        });
    }

    /** Lets every class and object follow the image's seed again. */
    public void forgetRegions() {
        SynthesisSettings settings = scenes.scene().settings();
        scenes.apply("One seed for all", new Step.ChangeSettings(settings.withoutRegionSeeds()));
        render.run();
    }

    /** The settings of the next looks of what is chosen, without changing the scene. */
    List<SynthesisSettings> next(int count) {
        Long present = seed.get();
        SeedScope scope = scope().orElse(null);
        if (present == null || scope == null) {
            return List.of();
        }
        SynthesisSettings settings = scenes.scene().settings();
        return LongStream.rangeClosed(present + 1, present + count)
                .mapToObj(next -> settings.withSeed(scope, next))
                .toList();
    }

    public ObjectProperty<Reach> reachProperty() {
        return reach;
    }

    /** Keeps the seeds from being changed by mistake. */
    public BooleanProperty lockedProperty() {
        return locked;
    }

    /** The seed of what is chosen, null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable Long> seedProperty() {
        return seed.getReadOnlyProperty();
    }
}
