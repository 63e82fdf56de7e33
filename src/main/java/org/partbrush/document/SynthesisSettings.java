package org.partbrush.document;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the user chose for synthesis besides the maps. Equal maps, model and settings give equal images.
 *
 * @param seed of the noise z of every region that has no seed of its own
 * @param classSeeds seeds of all regions of a class, by class id
 * @param objectSeeds seeds of single objects, by instance id; they count before their class's
 * @param colours of classes, objects and parts
 */
public record SynthesisSettings(
        long seed, Map<Integer, Long> classSeeds, Map<Integer, Long> objectSeeds, ChosenColours colours) {

    public static final SynthesisSettings DEFAULT = new SynthesisSettings(0);

    /** What a scene begins with that is painted anew: chosen by eye among the looks of {@code models/street}. */
    public static final SynthesisSettings NEW = new SynthesisSettings(18);

    public SynthesisSettings {
        classSeeds = Map.copyOf(classSeeds);
        objectSeeds = Map.copyOf(objectSeeds);
    }

    /** One seed for the whole image. */
    public SynthesisSettings(long seed) {
        this(seed, Map.of(), Map.of(), ChosenColours.NONE);
    }

    /** The seed of a region: an object, or with the instance id 0 all stuff of a class. */
    public long seedOf(int classId, int instanceId) {
        Long own = objectSeeds.get(instanceId);
        return own != null ? own : classSeeds.getOrDefault(classId, seed);
    }

    /** Another look for a scope; regions with seeds of their own keep theirs when the image or their class changes. */
    public SynthesisSettings withSeed(SeedScope scope, long changed) {
        return switch (scope) {
            case SeedScope.Image() -> withSeeds(changed, classSeeds, objectSeeds);
            case SeedScope.OfClass(int id) -> withSeeds(seed, with(classSeeds, id, changed), objectSeeds);
            case SeedScope.OfObject(int id) -> withSeeds(seed, classSeeds, with(objectSeeds, id, changed));
        };
    }

    private SynthesisSettings withSeeds(long image, Map<Integer, Long> ofClasses, Map<Integer, Long> ofObjects) {
        return new SynthesisSettings(image, ofClasses, ofObjects, colours);
    }

    /** One seed for the whole image again; colours stay. */
    public SynthesisSettings withoutRegionSeeds() {
        return withSeeds(seed, Map.of(), Map.of());
    }

    /** Another colour, 0xRRGGBB; empty: it follows the seed, or what it belongs to. */
    public SynthesisSettings withColour(ColourScope scope, OptionalInt rgb) {
        return withColours(colours.with(scope, rgb));
    }

    /** The same with the chosen colours of one object, if it has any, for another one too. */
    public SynthesisSettings withColoursOf(int instanceId, int copyId) {
        return withColours(colours.withCopy(instanceId, copyId));
    }

    private SynthesisSettings withColours(ChosenColours changed) {
        return new SynthesisSettings(seed, classSeeds, objectSeeds, changed);
    }

    /** The same without the seeds and colours of all other objects; itself if there are none. */
    SynthesisSettings keeping(Set<Integer> instanceIds) {
        ChosenColours kept = colours.keeping(instanceIds);
        if (instanceIds.containsAll(objectSeeds.keySet()) && kept == colours) {
            return this;
        }
        return new SynthesisSettings(seed, classSeeds, kept(objectSeeds, instanceIds), kept);
    }

    private static Map<Integer, Long> kept(Map<Integer, Long> ofObjects, Set<Integer> instanceIds) {
        Map<Integer, Long> kept = new HashMap<>(ofObjects);
        kept.keySet().retainAll(instanceIds);
        return kept;
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
