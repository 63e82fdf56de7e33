package org.partbrush.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.ConnectedRegions;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/**
 * The objects of one scene, found by one pass over its maps.
 *
 * @param all in order of their instance ids
 */
public record SceneObjects(List<SceneObject> all) {

    public SceneObjects {
        all = List.copyOf(all);
    }

    public static SceneObjects of(Scene scene) {
        Map<Integer, SceneObject> found = new TreeMap<>();
        for (int y = 0; y < scene.height(); y++) {
            int x = 0;
            while (x < scene.width()) {
                int id = scene.instanceMap().get(x, y);
                int start = x;
                do {
                    x++;
                } while (x < scene.width() && scene.instanceMap().get(x, y) == id);
                if (id != 0) {
                    IntRect run = new IntRect(start, y, x - start, 1);
                    int classId = scene.semanticMap().get(start, y);
                    found.merge(id, new SceneObject(id, classId, run), SceneObjects::joined);
                }
            }
        }
        return new SceneObjects(new ArrayList<>(found.values()));
    }

    private static SceneObject joined(SceneObject a, SceneObject b) {
        return new SceneObject(a.instanceId(), a.classId(), a.bounds().union(b.bounds()));
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

    /** The smallest instance id that no pixel has. */
    public static int nextFreeId(LabelMap instanceMap) {
        BitSet used = new BitSet();
        used.set(0);
        for (int y = 0; y < instanceMap.height(); y++) {
            for (int x = 0; x < instanceMap.width(); x++) {
                used.set(instanceMap.get(x, y));
            }
        }
        int free = used.nextClearBit(1);
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
