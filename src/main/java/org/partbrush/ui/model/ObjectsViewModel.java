package org.partbrush.ui.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.ObjectNotes;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SceneObjects;
import org.partbrush.label.Part;
import org.partbrush.label.SemanticClass;
import org.partbrush.raster.LabelMap;

/**
 * The objects of the scene and their parts as they are shown; which are selected, under the pointer, or hidden. Changes
 * nothing of the scene. FX thread only.
 */
public final class ObjectsViewModel {

    private final SceneViewModel scenes;
    private final ReadOnlyObjectWrapper<ShownParts> parts;
    private final ReadOnlyObjectWrapper<SceneObjects> objects;
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable SceneObject> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Part> selectedPart = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PixelDescription> pointed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PartRef> hovered = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<PartRef>> hidden = new ReadOnlyObjectWrapper<>(Set.of());

    public ObjectsViewModel(SceneViewModel scenes) {
        this.scenes = scenes;
        Scene scene = scenes.scene();
        parts = new ReadOnlyObjectWrapper<>(new ShownParts(scene, nothingInferred(scene)));
        objects = new ReadOnlyObjectWrapper<>(scenes.objects());
        // Told of changes without their values: comparing two scenes by value would cost more than a brush dab.
        scenes.sceneProperty().subscribe(this::sceneChanged);
        parts.subscribe(this::describeAgain);
    }

    private static LabelMap nothingInferred(Scene scene) {
        return LabelMap.filled(scene.width(), scene.height(), 0);
    }

    private void sceneChanged() {
        Scene after = scenes.scene();
        parts.set(
                new ShownParts(after, following(parts.get().scene(), parts.get().inferred(), after)));
        if (scenes.objects() != objects.get()) {
            objects.set(scenes.objects());
            select(selection.get().keeping(objects.get().ids()));
        }
    }

    private static LabelMap following(Scene before, LabelMap inferred, Scene after) {
        boolean fits = inferred.bounds().equals(after.semanticMap().bounds());
        return fits ? InferredParts.following(inferred, before, after) : nothingInferred(after);
    }

    private void describeAgain() {
        PixelDescription before = pointed.get();
        if (before != null) {
            pointAt(before.x(), before.y());
        }
    }

    /**
     * Shows an inferred part map, as far as it still fits; for a scene of another size it comes too late.
     *
     * @param source the scene that it was inferred for
     */
    public void inferred(Scene source, LabelMap map) {
        Scene scene = scenes.scene();
        if (map.bounds().equals(scene.semanticMap().bounds())) {
            parts.set(new ShownParts(scene, InferredParts.following(map, source, scene)));
        }
    }

    /** Forgets what was inferred, selected and hidden in another scene. */
    public void forgetInferred() {
        parts.set(new ShownParts(scenes.scene(), nothingInferred(scenes.scene())));
        hidden.set(Set.of());
        hovered.set(null);
        select(Selection.NOTHING);
    }

    /** The object that covers a position of the image. */
    public Optional<SceneObject> objectAt(int x, int y) {
        LabelMap instances = scenes.scene().instanceMap();
        return instances.bounds().contains(x, y) ? objects.get().withId(instances.get(x, y)) : Optional.empty();
    }

    /** The object at a position of the image and its part there. */
    public Optional<PartRef> refAt(int x, int y) {
        return objectAt(x, y)
                .map(object -> new PartRef(
                        object.instanceId(),
                        parts.get().partAt(x, y).map(Part::id).orElse(0)));
    }

    /** Selects what is to be worked on next. */
    public void select(Selection chosen) {
        selected.set(objects.get().withId(chosen.lead()).orElse(null));
        selectedPart.set(Optional.ofNullable(selected.get())
                .flatMap(lead -> classOf(lead).parts())
                .flatMap(vocabulary -> vocabulary.part(chosen.partId()))
                .orElse(null));
        selection.set(chosen); // Last, so that who follows it finds the others up to date.
    }

    public void select(SceneObject object) {
        select(object.instanceId());
    }

    /** Selects one object, nothing by 0; the chosen part stays chosen if the object already was the lead. */
    public void select(int instanceId) {
        Selection present = selection.get();
        int part = present.lead() == instanceId ? present.partId() : 0;
        select(instanceId == 0 ? Selection.NOTHING : new Selection(List.of(instanceId), part));
    }

    /** Adds an object to the selection or takes it out. */
    public void toggle(SceneObject object) {
        select(selection.get().toggled(object.instanceId()));
    }

    /** Selects the first object that has parts, so that a new document shows at once what can be done to them. */
    public void selectFirst() {
        objects.get().all().stream()
                .filter(object -> !partsOf(object).isEmpty())
                .findFirst()
                .ifPresent(this::select);
    }

    /** Chooses a part of the selected objects. */
    public void choosePart(Part part) {
        select(selection.get().withPart(part.id()));
    }

    /** Chooses the part at a position of the image, as a click on its row would. */
    public void choosePartAt(int x, int y) {
        refAt(x, y).ifPresent(ref -> select(Selection.of(ref)));
    }

    public SemanticClass classOf(SceneObject object) {
        return scenes.scene().vocabulary().get(object.classId());
    }

    public String nameOf(SceneObject object) {
        return PixelDescription.objectName(scenes.scene(), object.classId(), object.instanceId());
    }

    public ObjectNotes notes() {
        return scenes.scene().notes();
    }

    /** The parts that an object can have, by its class. */
    public List<Part> partsOf(SceneObject object) {
        return classOf(object).parts().map(vocabulary -> vocabulary.parts()).orElse(List.of());
    }

    /** How the pixels of an object are shared among the parts, inferred and now. */
    public PartAreas areasOf(SceneObject object) {
        return PartAreas.of(parts.get(), object);
    }

    /** The pointer is over a position of the image, inside or not. */
    public void pointAt(int x, int y) {
        boolean isInside = scenes.scene().semanticMap().bounds().contains(x, y);
        pointed.set(isInside ? PixelDescription.of(parts.get(), x, y) : null);
    }

    /** The pointer left the views. */
    public void pointNowhere() {
        pointed.set(null);
        hovered.set(null);
    }

    /** The pointer is over an object or a part, in the picture or in the panel; null if it is over neither. */
    public void hover(@Nullable PartRef ref) {
        hovered.set(ref);
    }

    public boolean isHidden(PartRef ref) {
        return hidden.get().contains(ref);
    }

    /** Shows or hides the overlay of an object or of one of its parts. */
    public void setHidden(PartRef ref, boolean isHidden) {
        Set<PartRef> changed = new HashSet<>(hidden.get());
        if (isHidden) {
            changed.add(ref);
        } else {
            changed.remove(ref);
        }
        hidden.set(Set.copyOf(changed));
    }

    public void showAll() {
        hidden.set(Set.of());
    }

    /** What is under the pointer, null if it is nowhere in the image. */
    public ReadOnlyObjectProperty<@Nullable PixelDescription> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable PartRef> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** Objects and parts whose overlay is not shown. */
    public ReadOnlyObjectProperty<Set<PartRef>> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ShownParts> partsProperty() {
        return parts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SceneObjects> objectsProperty() {
        return objects.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** The lead of the selection as it is now, null without one. */
    public ReadOnlyObjectProperty<@Nullable SceneObject> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The part chosen of the lead, null without one. */
    public ReadOnlyObjectProperty<@Nullable Part> selectedPartProperty() {
        return selectedPart.getReadOnlyProperty();
    }
}
