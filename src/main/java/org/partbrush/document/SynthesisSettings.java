package org.partbrush.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the user chose for synthesis besides the maps. Equal maps, model and settings give equal images.
 *
 * @param seed of the noise z of every region that has no seed of its own
 * @param classSeeds seeds of all regions of a class, by class id
 * @param objectSeeds seeds of single objects, by instance id; they count before their class's
 */
public record SynthesisSettings(long seed, Map<Integer, Long> classSeeds, Map<Integer, Long> objectSeeds) {

    public static final SynthesisSettings DEFAULT = new SynthesisSettings(0);

    public SynthesisSettings {
        classSeeds = Map.copyOf(classSeeds);
        objectSeeds = Map.copyOf(objectSeeds);
    }

    /** One seed for the whole image. */
    public SynthesisSettings(long seed) {
        this(seed, Map.of(), Map.of());
    }

    /** The seed of a region: an object, or with the instance id 0 all stuff of a class. */
    public long seedOf(int classId, int instanceId) {
        Long own = objectSeeds.get(instanceId);
        return own != null ? own : classSeeds.getOrDefault(classId, seed);
    }

    /** Another look for a scope; regions with seeds of their own keep theirs when the image or their class changes. */
    public SynthesisSettings withSeed(SeedScope scope, long changed) {
        return switch (scope) {
            case SeedScope.Image() -> new SynthesisSettings(changed, classSeeds, objectSeeds);
            case SeedScope.OfClass(int id) -> new SynthesisSettings(seed, with(classSeeds, id, changed), objectSeeds);
            case SeedScope.OfObject(int id) -> new SynthesisSettings(seed, classSeeds, with(objectSeeds, id, changed));
        };
    }

    /** The same without the seeds of all other objects; itself if there are none. */
    SynthesisSettings keeping(Set<Integer> instanceIds) {
        if (instanceIds.containsAll(objectSeeds.keySet())) {
            return this;
        }
        Map<Integer, Long> kept = new HashMap<>(objectSeeds);
        kept.keySet().retainAll(instanceIds);
        return new SynthesisSettings(seed, classSeeds, kept);
    }

    /** Whether some region has a seed of its own. */
    public boolean hasRegionSeeds() {
        return !classSeeds.isEmpty() || !objectSeeds.isEmpty();
    }

    private static Map<Integer, Long> with(Map<Integer, Long> seeds, int key, long seed) {
        Map<Integer, Long> changed = new HashMap<>(seeds);
        changed.put(key, seed);
        return changed;
    }
}
