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
 * @param classColours colours of all regions of a class, by class id, as 0xRRGGBB; other regions' colours follow their seeds
 * @param objectColours colours of single objects, by instance id; they count before their class's
 */
public record SynthesisSettings(
        long seed,
        Map<Integer, Long> classSeeds,
        Map<Integer, Long> objectSeeds,
        Map<Integer, Integer> classColours,
        Map<Integer, Integer> objectColours) {

    public static final SynthesisSettings DEFAULT = new SynthesisSettings(0);

    public SynthesisSettings {
        classSeeds = Map.copyOf(classSeeds);
        objectSeeds = Map.copyOf(objectSeeds);
        classColours = Map.copyOf(classColours);
        objectColours = Map.copyOf(objectColours);
    }

    /** One seed for the whole image. */
    public SynthesisSettings(long seed) {
        this(seed, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** The seed of a region: an object, or with the instance id 0 all stuff of a class. */
    public long seedOf(int classId, int instanceId) {
        Long own = objectSeeds.get(instanceId);
        return own != null ? own : classSeeds.getOrDefault(classId, seed);
    }

    /** The chosen colour of a region, 0xRRGGBB; empty: it follows the seed. */
    public OptionalInt colourOf(int classId, int instanceId) {
        Integer own = objectColours.get(instanceId);
        Integer rgb = own != null ? own : classColours.get(classId);
        return rgb == null ? OptionalInt.empty() : OptionalInt.of(rgb);
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
        return new SynthesisSettings(image, ofClasses, ofObjects, classColours, objectColours);
    }

    /** One seed for the whole image again; colours stay. */
    public SynthesisSettings withoutRegionSeeds() {
        return withSeeds(seed, Map.of(), Map.of());
    }

    /**
     * Another colour for a class or an object; a whole image has none, and stays as it is.
     *
     * @param rgb 0xRRGGBB; empty: the colour follows the seed, or for an object its class
     */
    public SynthesisSettings withColour(SeedScope scope, OptionalInt rgb) {
        return switch (scope) {
            case SeedScope.Image() -> this;
            case SeedScope.OfClass(int id) -> withColours(changed(classColours, id, rgb), objectColours);
            case SeedScope.OfObject(int id) -> withColours(classColours, changed(objectColours, id, rgb));
        };
    }

    /** The same with the chosen colour of one object, if it has any, for another one too. */
    public SynthesisSettings withColourOf(int instanceId, int copyId) {
        Integer rgb = objectColours.get(instanceId);
        return rgb == null ? this : withColour(new SeedScope.OfObject(copyId), OptionalInt.of(rgb));
    }

    private SynthesisSettings withColours(Map<Integer, Integer> ofClasses, Map<Integer, Integer> ofObjects) {
        return new SynthesisSettings(seed, classSeeds, objectSeeds, ofClasses, ofObjects);
    }

    private static Map<Integer, Integer> changed(Map<Integer, Integer> colours, int key, OptionalInt rgb) {
        Map<Integer, Integer> changed = new HashMap<>(colours);
        changed.remove(key);
        rgb.ifPresent(value -> changed.put(key, value));
        return changed;
    }

    /** The same without the seeds and colours of all other objects; itself if there are none. */
    SynthesisSettings keeping(Set<Integer> instanceIds) {
        if (instanceIds.containsAll(objectSeeds.keySet()) && instanceIds.containsAll(objectColours.keySet())) {
            return this;
        }
        return new SynthesisSettings(
                seed, classSeeds, kept(objectSeeds, instanceIds), classColours, kept(objectColours, instanceIds));
    }

    private static <T> Map<Integer, T> kept(Map<Integer, T> ofObjects, Set<Integer> instanceIds) {
        Map<Integer, T> kept = new HashMap<>(ofObjects);
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
