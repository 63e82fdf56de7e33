package org.partbrush.ui.model;

import java.util.Objects;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.ColourScope;
import org.partbrush.document.SceneObject;
import org.partbrush.document.Step;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.label.Part;
import org.partbrush.synthesis.Engine;
import org.partbrush.ui.model.SeedViewModel.Reach;

/**
 * The colour that the picture gives to a class, an object or a part: to the class while the seeds are for one, otherwise to the
 * selected part or, if none is, object. FX thread only.
 */
public final class ColourViewModel {

    /**
     * What can have a colour now.
     *
     * @param name for people
     * @param rgb its chosen colour, 0xRRGGBB; null: it follows the seed
     */
    public record Owner(
            ColourScope scope, String name, @Nullable Integer rgb) {}

    private final SceneViewModel scenes;
    private final ObjectsViewModel objects;
    private final ToolViewModel tools;
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
        this.tools = tools;
        this.seeds = seeds;
        this.synthesis = synthesis;
        scenes.sceneProperty().subscribe(this::refresh);
        objects.selectedProperty().subscribe(this::refresh);
        objects.selectedPartProperty().subscribe(this::refresh);
        tools.currentProperty().subscribe(this::refresh);
        seeds.reachProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        owner.set(seeds.reachProperty().get() == Reach.CLASS ? classOwner() : selectedOwner());
    }

    private Owner classOwner() {
        return owner(new ColourScope.OfClass(tools.currentProperty().get().id()), seeds.nameOf(Reach.CLASS));
    }

    private @Nullable Owner selectedOwner() {
        SceneObject selected = objects.selectedProperty().get();
        if (selected == null) {
            return null;
        }
        Part part = objects.selectedPartProperty().get();
        String name = seeds.nameOf(Reach.OBJECT);
        return part == null
                ? owner(new ColourScope.OfObject(selected.instanceId()), name)
                : owner(new ColourScope.OfPart(selected.instanceId(), part.id()), part.name() + " of " + name);
    }

    private Owner owner(ColourScope scope, String name) {
        OptionalInt rgb = scenes.scene().settings().colours().of(scope);
        return new Owner(scope, name, rgb.isPresent() ? rgb.getAsInt() : null);
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
