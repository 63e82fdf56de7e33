package org.partbrush.document;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

/** Makes several objects of one; the new ones keep its pins and its colour. For one thread. */
final class ObjectSplit {

    private final Scene scene;
    private final int instanceId;
    private final SceneObjects objects;
    private final IntRect box;

    ObjectSplit(Scene scene, int instanceId) {
        this.scene = scene;
        this.instanceId = instanceId;
        objects = SceneObjects.of(scene);
        box = objects.withId(instanceId).map(SceneObject::bounds).orElse(IntRect.EMPTY);
    }

    /** How many pixels of the object pass the test. */
    int count(PixelMask.PixelTest test) {
        return PixelMask.of(box, (x, y) -> belongs(x, y) && test.holds(x, y)).size();
    }

    /**
     * Splits by groups of pixels.
     *
     * @param group of a pixel of the object by column and row; group 0 keeps the id
     */
    Scene byGroup(IntBinaryOperator group) {
        Iterator<Integer> free = freeIds();
        Map<Integer, Integer> ids = new HashMap<>(Map.of(0, instanceId));
        LabelMap.Editor instances = scene.instanceMap().edit();
        PixelMask.of(box, this::belongs)
                .forEach((x, y) ->
                        instances.set(x, y, ids.computeIfAbsent(group.applyAsInt(x, y), other -> free.next())));
        ObjectNotes notes = scene.notes();
        SynthesisSettings settings = scene.settings();
        for (int id : ids.values()) {
            notes = notes.pinned(id, scene.notes().pinsOf(instanceId));
            settings = settings.withColoursOf(instanceId, id);
        }
        return scene.withInstances(instances.build()).withNotes(notes).withSettings(settings);
    }

    private Iterator<Integer> freeIds() {
        Set<Integer> used = objects.ids();
        return IntStream.rangeClosed(1, LabelMap.MAX_LABEL)
                .filter(id -> !used.contains(id))
                .iterator();
    }

    private boolean belongs(int x, int y) {
        return scene.instanceMap().get(x, y) == instanceId;
    }
}
