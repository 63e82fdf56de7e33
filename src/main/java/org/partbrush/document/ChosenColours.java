package org.partbrush.document;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.partbrush.document.ColourScope.OfClass;
import org.partbrush.document.ColourScope.OfObject;
import org.partbrush.document.ColourScope.OfPart;

/**
 * The colours that the user chose; all others follow the seeds.
 *
 * @param rgb 0xRRGGBB
 */
public record ChosenColours(Map<ColourScope, Integer> rgb) {

    static final ChosenColours NONE = new ChosenColours(Map.of());

    public ChosenColours {
        rgb = Map.copyOf(rgb);
    }

    /** That of exactly this; empty if none was chosen for it. */
    public OptionalInt of(ColourScope scope) {
        Integer chosen = rgb.get(scope);
        return chosen == null ? OptionalInt.empty() : OptionalInt.of(chosen);
    }

    /** That of a region, an object's own before its class's; with the instance id 0 that of all stuff of a class. */
    public OptionalInt ofRegion(int classId, int instanceId) {
        OptionalInt own = of(new OfObject(instanceId));
        return own.isPresent() ? own : of(new OfClass(classId));
    }

    /** @param chosen empty: it follows the seed, its object or its class again */
    ChosenColours with(ColourScope scope, OptionalInt chosen) {
        Map<ColourScope, Integer> changed = new HashMap<>(rgb);
        changed.remove(scope);
        chosen.ifPresent(value -> changed.put(scope, value));
        return new ChosenColours(changed);
    }

    /** The same with those of an object and its parts for another one too. */
    ChosenColours withCopy(int instanceId, int copyId) {
        Map<ColourScope, Integer> changed = new HashMap<>(rgb);
        rgb.forEach((scope, value) -> {
            switch (scope) {
                case OfObject(int id) when id == instanceId -> changed.put(new OfObject(copyId), value);
                case OfPart(int id, int part) when id == instanceId -> changed.put(new OfPart(copyId, part), value);
                default -> {}
            }
        });
        return new ChosenColours(changed);
    }

    /** The same without those of all other objects; itself if there are none. */
    ChosenColours keeping(Set<Integer> instanceIds) {
        Map<ColourScope, Integer> kept = new HashMap<>(rgb);
        kept.keySet().removeIf(scope -> switch (scope) {
            case OfClass(int id) -> false;
            case OfObject(int id) -> !instanceIds.contains(id);
            case OfPart(int id, int part) -> !instanceIds.contains(id);
        });
        return kept.size() == rgb.size() ? this : new ChosenColours(kept);
    }
}
