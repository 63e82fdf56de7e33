package org.partbrush.ui.model;

import java.util.List;
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
import org.partbrush.document.Step;
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
    private final BooleanProperty wholeClass = new SimpleBooleanProperty(false);

    public ObjectsViewModel(SceneViewModel scenes) {
        this.scenes = scenes;
        Scene scene = scenes.scene();
        parts = new ReadOnlyObjectWrapper<>(new ShownParts(scene, nothingInferred(scene)));
        objects = new ReadOnlyObjectWrapper<>(SceneObjects.of(scene));
        // Told of changes without their values: comparing two scenes by value would cost more than a brush dab.
        scenes.sceneProperty().subscribe(this::sceneChanged);
    }

    private static LabelMap nothingInferred(Scene scene) {
        return LabelMap.filled(scene.width(), scene.height(), 0);
    }

    private void sceneChanged() {
        Scene before = parts.get().scene();
        Scene after = scenes.scene();
        LabelMap inferred = parts.get().inferred();
        boolean fits = inferred.bounds().equals(after.semanticMap().bounds());
        parts.set(new ShownParts(after, fits ? inferred : nothingInferred(after)));
        if (!after.instanceMap().changedSince(before.instanceMap()).isEmpty()) {
            objects.set(SceneObjects.of(after));
            selected.set(selectedId().flatMap(objects.get()::withId).orElse(null));
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

    /** Selects the object that covers a pixel; a pixel without an object changes nothing. */
    public void selectAt(int x, int y) {
        SceneObjects.at(scenes.scene(), x, y).ifPresent(this::select);
    }

    public void select(SceneObject object) {
        selected.set(object);
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

    public void removePart(SceneObject object, Part part) {
        scenes.apply(
                "Remove " + part.name() + " from " + targetName(object),
                new Step.RemovePart(targets(object), part.id(), parts.get().inferred()));
    }

    public void restorePart(SceneObject object, Part part) {
        scenes.apply(
                "Restore " + part.name() + " of " + targetName(object),
                new Step.RestorePart(targets(object), part.id(), parts.get().inferred()));
    }

    public void restoreAll(SceneObject object) {
        scenes.apply("Restore parts of " + targetName(object), new Step.RestoreParts(targets(object)));
    }

    /** Removes the part chosen in the panel from the selected object; does nothing without both. */
    public void removeSelectedPart() {
        SceneObject object = selected.get();
        Part part = selectedPart.get();
        if (object != null && part != null && partsOf(object).contains(part)) {
            removePart(object, part);
        }
    }

    private Set<Integer> targets(SceneObject object) {
        return wholeClass.get() ? objects.get().idsOfClass(object.classId()) : Set.of(object.instanceId());
    }

    private String targetName(SceneObject object) {
        return wholeClass.get() ? "every " + classOf(object).name() : nameOf(object);
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
