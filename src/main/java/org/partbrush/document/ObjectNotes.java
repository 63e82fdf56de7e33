package org.partbrush.document;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What the user decided about objects besides their pixels. Immutable; kept apart from the maps because it follows the
 * objects, not the pixels.
 *
 * @param names own names by instance id; objects without one are called after their class
 * @param pins part ids by instance id; pixels of a pinned part are left alone by every part operation and by inference
 */
public record ObjectNotes(Map<Integer, String> names, Map<Integer, Set<Integer>> pins) {

    public static final ObjectNotes NONE = new ObjectNotes(Map.of(), Map.of());

    public ObjectNotes {
        names = Map.copyOf(names);
        Map<Integer, Set<Integer>> kept = new TreeMap<>(pins);
        kept.values().removeIf(Set::isEmpty);
        kept.replaceAll((id, parts) -> Set.copyOf(parts));
        pins = Map.copyOf(kept);
    }

    public boolean isEmpty() {
        return names.isEmpty() && pins.isEmpty();
    }

    public Optional<String> nameOf(int instanceId) {
        return Optional.ofNullable(names.get(instanceId));
    }

    /** The pinned parts of an object. */
    public Set<Integer> pinsOf(int instanceId) {
        return pins.getOrDefault(instanceId, Set.of());
    }

    public boolean isPinned(int instanceId, int partId) {
        return pinsOf(instanceId).contains(partId);
    }

    /** Gives an object a name; a blank one takes its name away. */
    ObjectNotes renamed(int instanceId, String name) {
        Map<Integer, String> changed = new TreeMap<>(names);
        if (name.isBlank()) {
            changed.remove(instanceId);
        } else {
            changed.put(instanceId, name.strip());
        }
        return new ObjectNotes(changed, pins);
    }

    ObjectNotes pinned(int instanceId, Set<Integer> partIds) {
        return withPins(instanceId, parts -> {
            parts.addAll(partIds);
            return parts;
        });
    }

    ObjectNotes unpinned(int instanceId, Set<Integer> partIds) {
        return withPins(instanceId, parts -> {
            parts.removeAll(partIds);
            return parts;
        });
    }

    private ObjectNotes withPins(int instanceId, UnaryOperator<Set<Integer>> change) {
        Map<Integer, Set<Integer>> changed = new TreeMap<>(pins);
        changed.put(instanceId, change.apply(new TreeSet<>(pinsOf(instanceId))));
        return new ObjectNotes(names, changed);
    }

    /** The notes on these objects alone; an id that is given again later must not find what was noted before. */
    ObjectNotes keeping(Set<Integer> instanceIds) {
        Map<Integer, String> named = new TreeMap<>(names);
        named.keySet().retainAll(instanceIds);
        Map<Integer, Set<Integer>> pinned = new TreeMap<>(pins);
        pinned.keySet().retainAll(instanceIds);
        return new ObjectNotes(named, pinned);
    }
}
