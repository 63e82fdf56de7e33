package org.partbrush.ui.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SeedScope;
import org.partbrush.document.Step;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.synthesis.Engine;
import org.partbrush.ui.model.SeedViewModel.Reach;

/**
 * The colour that the picture gives to a class or an object: to what the seeds are for, and while they are for the whole
 * image, to the selected object. FX thread only.
 */
public final class ColourViewModel {

    /**
     * What can have a colour now.
     *
     * @param name for people
     * @param rgb its chosen colour, 0xRRGGBB; null: it follows the seed
     */
    public record Owner(
            SeedScope scope, String name, @Nullable Integer rgb) {}

    private final SceneViewModel scenes;
    private final ObjectsViewModel objects;
    private final SeedViewModel seeds;
    private final SynthesisViewModel synthesis;
    private final ReadOnlyObjectWrapper<@Nullable Owner> owner = new ReadOnlyObjectWrapper<>();

    ColourViewModel(
            SceneViewModel scenes,
            ObjectsViewModel objects,
            ToolViewModel tools,
            SeedViewModel seeds,
            SynthesisViewModel synthesis) {
        this.scenes = scenes;
        this.objects = objects;
        this.seeds = seeds;
        this.synthesis = synthesis;
        scenes.sceneProperty().subscribe(this::refresh);
        objects.selectedProperty().subscribe(this::refresh);
        tools.currentProperty().subscribe(this::refresh);
        seeds.reachProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        owner.set(scope().map(scope -> new Owner(scope, name(), chosen(scope))).orElse(null));
    }

    private Optional<SeedScope> scope() {
        SceneObject selected = objects.selectedProperty().get();
        return seeds.reachProperty().get() == Reach.CLASS
                ? seeds.scope()
                : Optional.ofNullable(selected).map(object -> new SeedScope.OfObject(object.instanceId()));
    }

    private String name() {
        return seeds.nameOf(seeds.reachProperty().get() == Reach.CLASS ? Reach.CLASS : Reach.OBJECT);
    }

    private @Nullable Integer chosen(SeedScope scope) {
        SynthesisSettings settings = scenes.scene().settings();
        return switch (scope) {
            case SeedScope.Image() -> null;
            case SeedScope.OfClass(int id) -> settings.classColours().get(id);
            case SeedScope.OfObject(int id) -> settings.objectColours().get(id);
        };
    }

    /** Gives a colour, 0xRRGGBB, which can be undone. */
    public void choose(int rgb) {
        change("Colour of ", OptionalInt.of(rgb));
    }

    /** Lets the colour follow the seed again. */
    public void forget() {
        change("No colour of ", OptionalInt.empty());
    }

    private void change(String doing, OptionalInt rgb) {
        Owner present = owner.get();
        if (present != null && !Objects.equals(present.rgb, rgb.isPresent() ? rgb.getAsInt() : null)) {
            SynthesisSettings changed = scenes.scene().settings().withColour(present.scope, rgb);
            scenes.apply(doing + present.name, new Step.ChangeSettings(changed));
            synthesis.renderNow();
        }
    }

    /** What would get a colour; null if nothing can. */
    public ReadOnlyObjectProperty<@Nullable Owner> ownerProperty() {
        return owner.getReadOnlyProperty();
    }

    /** Whether the model follows colours at all. */
    public ObservableValue<Boolean> understoodValue() {
        return synthesis.engineProperty().map(Engine::takesColours).orElse(false);
    }
}
