package org.partbrush.ui.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partbrush.document.SceneObject;

/**
 * The objects to which something is done.
 *
 * @param name for people: "car 2", "3 objects", "every car"
 */
public record PartScope(List<SceneObject> objects, String name) {

    public PartScope {
        objects = List.copyOf(objects);
    }

    public Set<Integer> ids() {
        return objects.stream().map(SceneObject::instanceId).collect(Collectors.toUnmodifiableSet());
    }
}
