package org.partbrush.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.ConnectedRegions;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/**
 * The objects of one scene, found by their numbers in its maps.
 *
 * @param all in order of their instance ids
 */
public record SceneObjects(List<SceneObject> all) {

    public SceneObjects {
        all = List.copyOf(all);
    }

    /** Counts the objects of a scene; cheap if it shares most tiles with one whose objects were counted before. */
    public static SceneObjects of(Scene scene) {
        List<SceneObject> found = new ArrayList<>();
        scene.instanceMap()
                .boundsOfLabels()
                .forEach((id, bounds) -> found.add(new SceneObject(id, classOf(scene, id, bounds), bounds)));
        return new SceneObjects(found);
    }

    /** The class of one of an object's pixels, in its first row. */
    private static int classOf(Scene scene, int instanceId, IntRect bounds) {
        int x = bounds.x();
        while (scene.instanceMap().get(x, bounds.y()) != instanceId) {
            x = scene.instanceMap().runEnd(x, bounds.y(), bounds.right());
        }
        return scene.semanticMap().get(x, bounds.y());
    }

    public Optional<SceneObject> withId(int instanceId) {
        return all.stream().filter(o -> o.instanceId() == instanceId).findFirst();
    }

    /** Those objects that have one of the ids. */
    public List<SceneObject> withIds(Set<Integer> instanceIds) {
        return all.stream().filter(o -> instanceIds.contains(o.instanceId())).toList();
    }

    /** The ids of all objects. */
    public Set<Integer> ids() {
        return all.stream().map(SceneObject::instanceId).collect(Collectors.toUnmodifiableSet());
    }

    /** The ids of all objects of a class. */
    public Set<Integer> idsOfClass(int classId) {
        return all.stream()
                .filter(o -> o.classId() == classId)
                .map(SceneObject::instanceId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The object that covers a pixel; none if it is outside the scene. */
    public static Optional<SceneObject> at(Scene scene, int x, int y) {
        if (!scene.instanceMap().bounds().contains(x, y)) {
            return Optional.empty();
        }
        int id = scene.instanceMap().get(x, y);
        return id == 0 ? Optional.empty() : of(scene).withId(id);
    }

    /** The smallest instance id that no object has. */
    public int nextFreeId() {
        int free = 1;
        for (SceneObject object : all) {
            if (object.instanceId() == free) {
                free++;
            }
        }
        if (free > LabelMap.MAX_LABEL) {
            throw new IllegalStateException("The scene is full: it already has " + LabelMap.MAX_LABEL + " objects.");
        }
        return free;
    }

    /** The instance map of a semantic map without one: every connected region of a thing class is an object. */
    public static LabelMap fromRegions(Vocabulary vocabulary, LabelMap semanticMap) {
        return ConnectedRegions.number(
                semanticMap, classId -> vocabulary.get(classId).isThing());
    }
}
