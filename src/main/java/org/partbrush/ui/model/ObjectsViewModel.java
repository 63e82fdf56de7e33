package org.partbrush.ui.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.PartStep;
import org.partbrush.label.Part;
import org.partbrush.label.SemanticClass;
import org.partbrush.raster.LabelMap;

/** The objects of the scene, which of them is selected, and what can be done to their parts. FX thread only. */
public final class ObjectsViewModel {

    private final SceneViewModel scenes;
    private final ReadOnlyObjectWrapper<ShownParts> parts;
    private final ReadOnlyObjectWrapper<SceneObjects> objects;
    private final ObjectProperty<@Nullable SceneObject> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Part> selectedPart = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable PixelDescription> pointed = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty wholeClass = new SimpleBooleanProperty(false);

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
        LabelMap inferred = parts.get().inferred();
        boolean fits = inferred.bounds().equals(after.semanticMap().bounds());
        parts.set(new ShownParts(after, fits ? inferred : nothingInferred(after)));
        if (scenes.objects() != objects.get()) {
            objects.set(scenes.objects());
            selected.set(selectedId().flatMap(objects.get()::withId).orElse(null));
        }
    }

    private void describeAgain() {
        PixelDescription before = pointed.get();
        if (before != null) {
            pointAt(before.x(), before.y());
        }
    }

    private Optional<Integer> selectedId() {
        return Optional.ofNullable(selected.get()).map(SceneObject::instanceId);
    }

    /** Shows an inferred part map; one that does not fit the scene comes too late and is not shown. */
    public void inferred(LabelMap map) {
        if (map.bounds().equals(scenes.scene().semanticMap().bounds())) {
            parts.set(new ShownParts(scenes.scene(), map));
        }
    }

    /** Forgets what was inferred for another scene. */
    public void forgetInferred() {
        parts.set(new ShownParts(scenes.scene(), nothingInferred(scenes.scene())));
        selected.set(null);
    }

    /** The object that covers a position of the image. */
    public Optional<SceneObject> objectAt(int x, int y) {
        LabelMap instances = scenes.scene().instanceMap();
        return instances.bounds().contains(x, y) ? objects.get().withId(instances.get(x, y)) : Optional.empty();
    }

    public void select(SceneObject object) {
        selected.set(object);
    }

    /** Selects an object by its id, nothing by 0. */
    public void select(int instanceId) {
        selected.set(objects.get().withId(instanceId).orElse(null));
    }

    /** Selects the first object that has parts, so that a new document shows at once what can be done to them. */
    public void selectFirst() {
        objects.get().all().stream()
                .filter(object -> !partsOf(object).isEmpty())
                .findFirst()
                .ifPresent(this::select);
    }

    /** Chooses the part at a position of the image, as a click on its row would. */
    public void choosePartAt(int x, int y) {
        if (scenes.scene().semanticMap().bounds().contains(x, y)) {
            selectedPart.set(parts.get().partAt(x, y).orElse(null));
        }
    }

    public SemanticClass classOf(SceneObject object) {
        return scenes.scene().vocabulary().get(object.classId());
    }

    public String nameOf(SceneObject object) {
        return PixelDescription.objectName(classOf(object), object.instanceId());
    }

    /** The parts that an object can have, by its class. */
    public List<Part> partsOf(SceneObject object) {
        return classOf(object).parts().map(vocabulary -> vocabulary.parts()).orElse(List.of());
    }

    /** How the pixels of an object are shared among the parts, inferred and now. */
    public PartAreas areasOf(SceneObject object) {
        return PartAreas.of(parts.get(), object);
    }

    public void removePart(PartTarget target, Part part) {
        scenes.apply(
                "Remove " + part.name() + " from " + nameOf(target),
                new PartStep.Remove(idsOf(target), part.id(), parts.get().inferred()));
    }

    public void restorePart(PartTarget target, Part part) {
        scenes.apply(
                "Restore " + part.name() + " of " + nameOf(target),
                new PartStep.Restore(idsOf(target), part.id(), parts.get().inferred()));
    }

    public void restoreAll(PartTarget target) {
        scenes.apply("Restore parts of " + nameOf(target), new PartStep.Reinfer(idsOf(target), parts.get().inferred()));
    }

    /** Removes the part chosen in the panel from the selected object; does nothing without both. */
    public void removeSelectedPart() {
        Part part = selectedPart.get();
        selectedTarget()
                .filter(target -> part != null && partsOf(target.object()).contains(part))
                .ifPresent(target -> removePart(target, Objects.requireNonNull(part)));
    }

    /** What the panel's buttons work on. */
    public Optional<PartTarget> selectedTarget() {
        return Optional.ofNullable(selected.get()).map(object -> new PartTarget(object, wholeClass.get()));
    }

    private Set<Integer> idsOf(PartTarget target) {
        SceneObject object = target.object();
        return target.isWholeClass() ? objects.get().idsOfClass(object.classId()) : Set.of(object.instanceId());
    }

    private String nameOf(PartTarget target) {
        SceneObject object = target.object();
        return target.isWholeClass() ? "every " + classOf(object).name() : nameOf(object);
    }

    /** The pointer is over a position of the image, inside or not. */
    public void pointAt(int x, int y) {
        boolean isInside = scenes.scene().semanticMap().bounds().contains(x, y);
        pointed.set(isInside ? PixelDescription.of(parts.get(), x, y) : null);
    }

    /** The pointer left the views. */
    public void pointNowhere() {
        pointed.set(null);
    }

    /** What is under the pointer, null if it is nowhere in the image. */
    public ReadOnlyObjectProperty<@Nullable PixelDescription> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ShownParts> partsProperty() {
        return parts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SceneObjects> objectsProperty() {
        return objects.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable SceneObject> selectedProperty() {
        return selected;
    }

    /** The part row chosen in the panel. */
    public ObjectProperty<@Nullable Part> selectedPartProperty() {
        return selectedPart;
    }

    /** Whether part operations go to all objects of the class. */
    public BooleanProperty wholeClassProperty() {
        return wholeClass;
    }
}
