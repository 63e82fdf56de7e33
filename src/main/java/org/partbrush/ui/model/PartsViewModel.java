package org.partbrush.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableObjectValue;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.ObjectStep;
import org.partbrush.document.PartMove;
import org.partbrush.document.PartPixels;
import org.partbrush.document.PartStep;
import org.partbrush.document.PartTransform;
import org.partbrush.document.SceneObject;
import org.partbrush.document.Step;
import org.partbrush.label.Part;
import org.partbrush.label.SemanticClass;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/**
 * What can be done to objects and their parts, each as one named change that can be undone. Everything works on the
 * selection, or on all objects of its class. FX thread only.
 */
public final class PartsViewModel {

    private final SceneViewModel scenes;
    private final ObjectsViewModel objects;
    private final BooleanProperty wholeClass = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable PartPixels> copied = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper renaming = new ReadOnlyIntegerWrapper();
    private final ObjectBinding<PartOptions> options;

    public PartsViewModel(SceneViewModel scenes, ObjectsViewModel objects) {
        this.scenes = scenes;
        this.objects = objects;
        options = Bindings.createObjectBinding(
                () -> PartOptions.of(objects, this),
                objects.partsProperty(),
                objects.selectionProperty(),
                wholeClass,
                copied);
    }

    /** One object alone. */
    public PartScope scopeOf(SceneObject object) {
        return new PartScope(List.of(object), objects.nameOf(object));
    }

    /** All objects of an object's class. */
    public PartScope classScopeOf(SceneObject object) {
        List<SceneObject> all = objects.objectsProperty().get().all().stream()
                .filter(other -> other.classId() == object.classId())
                .toList();
        return new PartScope(all, "every " + objects.classOf(object).name());
    }

    /** What the panel and the keys work on: the selected objects that have the lead's parts, or its whole class. */
    public Optional<PartScope> scope() {
        return Optional.ofNullable(objects.selectedProperty().get())
                .map(lead -> wholeClass.get() ? classScopeOf(lead) : selectedLike(lead));
    }

    private PartScope selectedLike(SceneObject lead) {
        Set<Integer> ids = Set.copyOf(objects.selectionProperty().get().objects());
        List<SceneObject> alike = objects.objectsProperty().get().withIds(ids).stream()
                .filter(object -> objects.partsOf(object).equals(objects.partsOf(lead)))
                .toList();
        return alike.size() == 1 ? scopeOf(lead) : new PartScope(alike, alike.size() + " objects");
    }

    /** All selected objects, whatever their classes; none without a selection. */
    public Optional<PartScope> selected() {
        List<SceneObject> chosen = objects.objectsProperty()
                .get()
                .withIds(Set.copyOf(objects.selectionProperty().get().objects()));
        return switch (chosen.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(scopeOf(chosen.getFirst()));
            default -> Optional.of(new PartScope(chosen, chosen.size() + " objects"));
        };
    }

    private LabelMap inferred() {
        return objects.partsProperty().get().inferred();
    }

    public void remove(PartScope scope, Part part) {
        scenes.apply(
                "Remove " + part.name() + " from " + scope.name(),
                new PartStep.Remove(scope.ids(), part.id(), inferred()));
    }

    /** @param background the class to leave where the scene has nothing but objects */
    public void cutOff(PartScope scope, Part part, SemanticClass background) {
        scenes.apply(
                "Cut " + part.name() + " off " + scope.name(),
                new PartStep.CutOff(scope.ids(), part.id(), background.id(), inferred()));
    }

    public void restore(PartScope scope, Part part) {
        scenes.apply(
                "Restore " + part.name() + " of " + scope.name(),
                new PartStep.Restore(scope.ids(), part.id(), inferred()));
    }

    /** Drops all edits that are not pinned. */
    public void reinfer(PartScope scope) {
        scenes.apply("Infer parts of " + scope.name() + " again", new PartStep.Reinfer(scope.ids(), inferred()));
    }

    public void pin(PartScope scope, Part part, boolean isPinned) {
        pin(scope, Set.of(part.id()), isPinned, part.name() + " of " + scope.name());
    }

    /** Pins or unpins all parts. */
    public void pinAll(PartScope scope, boolean isPinned) {
        Set<Integer> all = objects.partsOf(scope.objects().getFirst()).stream()
                .map(Part::id)
                .collect(Collectors.toSet());
        pin(scope, all, isPinned, scope.name());
    }

    private void pin(PartScope scope, Set<Integer> partIds, boolean isPinned, String name) {
        scenes.apply(
                (isPinned ? "Pin " : "Unpin ") + name, new PartStep.Pin(scope.ids(), partIds, isPinned, inferred()));
    }

    public void move(PartScope scope, Part part, int right, int down) {
        transform("Move", scope, part, piece -> PartTransform.shift(right, down));
    }

    /**
     * Makes every piece of a part larger or smaller around its own middle.
     *
     * @param pixels added on every side, at least one; negative to shrink
     */
    public void grow(PartScope scope, Part part, int pixels) {
        transform(
                pixels > 0 ? "Enlarge" : "Shrink",
                scope,
                part,
                piece -> PartTransform.grow(piece.pixels().bounds(), pixels));
    }

    /** Puts a part on the other side of its object. */
    public void mirror(PartScope scope, Part part) {
        transform("Mirror", scope, part, piece -> {
            IntRect box = piece.object().bounds();
            return PartTransform.mirror(box.x() + box.width() / 2.0);
        });
    }

    private void transform(String verb, PartScope scope, Part part, Function<PartPixels, PartTransform> transform) {
        List<Step> steps = new ArrayList<>();
        for (SceneObject object : scope.objects()) {
            PartPixels all = PartPixels.of(scenes.scene(), inferred(), object, part.id());
            List<PartMove> moves = all.pieces().stream()
                    .map(piece -> new PartMove(piece, transform.apply(piece)))
                    .toList();
            steps.add(new PartStep.Transform(moves, inferred()));
        }
        scenes.apply(verb + " " + part.name() + " of " + scope.name(), new Step.All(steps));
    }

    /** Remembers the chosen part of the lead, to be given to other objects. */
    public void copy() {
        SceneObject lead = objects.selectedProperty().get();
        Part part = objects.selectedPartProperty().get();
        if (lead != null && part != null) {
            copied.set(PartPixels.of(scenes.scene(), inferred(), lead, part.id()));
        }
    }

    /** Gives objects the part that was copied. */
    public void paste(PartScope scope) {
        PartPixels source = copied.get();
        if (source != null) {
            String part = partOf(source).map(Part::name).orElse("part");
            scenes.apply("Paste " + part + " into " + scope.name(), new PartStep.Copy(source, scope.ids(), inferred()));
        }
    }

    /** Gives other objects a part of this one. */
    public void copyTo(SceneObject object, Part part, PartScope targets) {
        PartPixels source = PartPixels.of(scenes.scene(), inferred(), object, part.id());
        scenes.apply(
                "Copy " + part.name() + " of " + objects.nameOf(object) + " to " + targets.name(),
                new PartStep.Copy(source, targets.ids(), inferred()));
    }

    /** All other objects that have the same parts. */
    public PartScope othersLike(SceneObject object) {
        List<SceneObject> others = objects.objectsProperty().get().all().stream()
                .filter(other -> other.instanceId() != object.instanceId())
                .filter(other -> objects.partsOf(other).equals(objects.partsOf(object)))
                .toList();
        return new PartScope(others, "all others");
    }

    /** Whether the copied part fits an object: its class has the same parts. */
    boolean canPasteInto(SceneObject object) {
        PartPixels source = copied.get();
        return source != null
                && objects.classOf(source.object())
                        .parts()
                        .equals(objects.classOf(object).parts());
    }

    private Optional<Part> partOf(PartPixels pixels) {
        return objects.classOf(pixels.object()).parts().flatMap(parts -> parts.part(pixels.partId()));
    }

    /** Asks the user for a name. */
    public void startRenaming(SceneObject object) {
        renaming.set(object.instanceId());
    }

    public void stopRenaming() {
        renaming.set(0);
    }

    /** The id of the object whose name is being typed, 0 for none. */
    public ReadOnlyIntegerProperty renamingProperty() {
        return renaming.getReadOnlyProperty();
    }

    /** Gives an object a name of its own; a blank one takes it away. */
    public void rename(SceneObject object, String name) {
        stopRenaming();
        if (!name.strip().equals(objects.nameOf(object))) {
            String title = name.isBlank() ? "Forget the name " : "Rename ";
            scenes.apply(title + objects.nameOf(object), new ObjectStep.Rename(object.instanceId(), name));
        }
    }

    /** Makes one object of several of one class. */
    public void merge(PartScope scope) {
        scenes.apply("Merge " + scope.name(), new ObjectStep.Merge(scope.ids()));
        objects.select(Selection.of(PartRef.object(scope.objects().getFirst().instanceId())));
    }

    /** The selected objects of the lead's class, if there are several. */
    public Optional<PartScope> mergeable() {
        SceneObject lead = objects.selectedProperty().get();
        if (lead == null) {
            return Optional.empty();
        }
        Set<Integer> ids = Set.copyOf(objects.selectionProperty().get().objects());
        List<SceneObject> alike = objects.objectsProperty().get().withIds(ids).stream()
                .filter(object -> object.classId() == lead.classId())
                .toList();
        return alike.size() < 2 ? Optional.empty() : Optional.of(new PartScope(alike, alike.size() + " objects"));
    }

    /** Makes an object of every separate region. */
    public void split(SceneObject object) {
        scenes.apply("Split " + objects.nameOf(object), new ObjectStep.SplitRegions(object.instanceId()));
    }

    /** Whether part operations go to all objects of the class. */
    public BooleanProperty wholeClassProperty() {
        return wholeClass;
    }

    /** What can be done to the selection now. */
    public ObservableObjectValue<PartOptions> optionsProperty() {
        return options;
    }
}
