package org.partbrush.document;

import java.util.Set;
import java.util.TreeSet;
import org.partbrush.raster.ConnectedRegions;
import org.partbrush.raster.LabelMap;

/** A change of objects as wholes: which pixels are one object, and what it is called. */
public sealed interface ObjectStep extends Step {

    /**
     * Makes one object of several; it keeps the smallest of their ids and all their pins.
     *
     * @param instanceIds objects of one class
     */
    record Merge(Set<Integer> instanceIds) implements ObjectStep {

        public Merge {
            instanceIds = Set.copyOf(instanceIds);
        }

        @Override
        public Scene apply(Scene scene) {
            TreeSet<Integer> ids = new TreeSet<>(instanceIds);
            if (SceneObjects.of(scene).withIds(ids).stream()
                            .map(SceneObject::classId)
                            .distinct()
                            .count()
                    > 1) {
                throw new IllegalArgumentException("Only objects of one class can be merged.");
            }
            ObjectNotes notes = scene.notes();
            for (int id : ids) {
                notes = notes.pinned(ids.getFirst(), scene.notes().pinsOf(id));
            }
            LabelMap instances = scene.instanceMap().map(id -> ids.contains(id) ? ids.getFirst() : id);
            return scene.withInstances(instances).withNotes(notes);
        }
    }

    /** Makes an object of every connected region; the first in reading order keeps the id. */
    record SplitRegions(int instanceId) implements ObjectStep {

        @Override
        public Scene apply(Scene scene) {
            LabelMap regions = ConnectedRegions.number(scene.instanceMap(), id -> id == instanceId);
            return new ObjectSplit(scene, instanceId).byGroup((x, y) -> regions.get(x, y) - 1);
        }
    }

    /** Makes two objects of one, along the straight line through two points; the larger side keeps the id. */
    record SplitAlong(int instanceId, double fromX, double fromY, double toX, double toY) implements ObjectStep {

        @Override
        public Scene apply(Scene scene) {
            ObjectSplit split = new ObjectSplit(scene, instanceId);
            boolean isLeftLarger = 2 * split.count(this::isLeft) > split.count((x, y) -> true);
            return split.byGroup((x, y) -> isLeft(x, y) == isLeftLarger ? 0 : 1);
        }

        private boolean isLeft(int x, int y) {
            return (toX - fromX) * (y + 0.5 - fromY) < (toY - fromY) * (x + 0.5 - fromX);
        }
    }

    /** Gives an object a name of its own; a blank one takes it away. */
    record Rename(int instanceId, String name) implements ObjectStep {

        @Override
        public Scene apply(Scene scene) {
            return scene.withNotes(scene.notes().renamed(instanceId, name));
        }
    }
}
