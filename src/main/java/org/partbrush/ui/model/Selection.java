package org.partbrush.ui.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the user works on: objects, in the order they were chosen, and perhaps one kind of part of them. The last object
 * is the lead, whose parts are offered.
 *
 * @param objects instance ids
 * @param partId of the lead's class, 0 for none
 */
public record Selection(List<Integer> objects, int partId) {

    public static final Selection NOTHING = new Selection(List.of(), 0);

    public Selection {
        objects = List.copyOf(objects);
        if (objects.isEmpty() && partId != 0) {
            throw new IllegalArgumentException("A part is selected together with its object.");
        }
    }

    public static Selection of(PartRef ref) {
        return new Selection(List.of(ref.instanceId()), ref.partId());
    }

    /** The object chosen last, 0 for none. */
    public int lead() {
        return objects.isEmpty() ? 0 : objects.getLast();
    }

    public boolean contains(int instanceId) {
        return objects.contains(instanceId);
    }

    /** With an object added as the lead or, if it was chosen, without it. */
    public Selection toggled(int instanceId) {
        if (!contains(instanceId)) {
            return new Selection(
                    Stream.concat(objects.stream(), Stream.of(instanceId)).toList(), partId);
        }
        List<Integer> others = objects.stream().filter(id -> id != instanceId).toList();
        return new Selection(others, others.isEmpty() ? 0 : partId);
    }

    public Selection withPart(int changed) {
        return new Selection(objects, objects.isEmpty() ? 0 : changed);
    }

    /** Without objects that are gone. The part is kept only with its lead. */
    Selection keeping(Set<Integer> instanceIds) {
        List<Integer> kept = objects.stream().filter(instanceIds::contains).toList();
        return new Selection(kept, instanceIds.contains(lead()) ? partId : 0);
    }
}
