package org.partbrush.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partbrush.document.Placement;
import org.partbrush.document.PlacementStep;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.Silhouette;
import org.partbrush.document.Step;
import org.partbrush.raster.PixelMask;

/** Deletes, copies and moves the selected object as a whole. FX thread only. */
public final class PlacementViewModel {

    private final SceneViewModel scenes;
    private final ObjectsViewModel objects;
    private final ToolViewModel tools;

    PlacementViewModel(SceneViewModel scenes, ObjectsViewModel objects, ToolViewModel tools) {
        this.scenes = scenes;
        this.objects = objects;
        this.tools = tools;
    }

    private Optional<SceneObject> selected() {
        return Optional.ofNullable(objects.selectedProperty().get());
    }

    /** Deletes objects; what is behind them goes on in their place. */
    public void delete(PartScope scope) {
        scenes.apply("Delete " + scope.name(), lift(scope.ids()));
    }

    /** Puts a copy of the selected object beside it and selects the copy. */
    public void duplicate() {
        selected().ifPresent(object -> {
            int free = scenes.objects().nextFreeId();
            int aside = Math.max(1, object.bounds().width() / 4);
            Step place = place(scenes.scene(), object, placed(object, aside, 0), free);
            Step resemble = new PlacementStep.Resemble(object.instanceId(), free);
            scenes.apply("Duplicate " + objects.nameOf(object), new Step.All(List.of(place, resemble)));
            objects.select(free);
        });
    }

    /** Moves the selected object by this many pixels. */
    public void move(int right, int down) {
        selected().ifPresent(object -> {
            Step lift = lift(Set.of(object.instanceId()));
            Step place = place(scenes.scene(), object, placed(object, right, down), object.instanceId());
            scenes.apply("Move " + objects.nameOf(object), new Step.All(List.of(lift, place)));
        });
    }

    private Step lift(Set<Integer> instanceIds) {
        return new PlacementStep.Lift(
                instanceIds, tools.defaultClassProperty().get().id());
    }

    private Placement placed(SceneObject object, int right, int down) {
        return new Placement(
                Silhouette.of(scenes.scene(), object),
                object.bounds().x() + right,
                object.bounds().y() + down);
    }

    private static Step place(Scene scene, SceneObject object, Placement placement, int instanceId) {
        PixelMask pixels = placement.pixels(scene.semanticMap().bounds());
        return new PlacementStep.Place(placement, pixels, object.classId(), instanceId);
    }
}
