package org.partbrush.train.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.IntRect;

/**
 * The label maps of a scene as stored, of equal sizes, and what they say together: which objects there are, and the
 * global part channel of each pixel.
 *
 * @param part ids within each object's class, {@link PartVocabulary#UNKNOWN} where nobody knows
 * @param smallestObject least length of an object's longer side; smaller ones are left out
 */
record SceneMaps(Pixels semantic, Pixels instance, Pixels part, int smallestObject) {

    /** Objects smaller than this share of the short side in both directions are not worth looking at. */
    private static final int SMALLEST_SHARE = 12;

    /** A byte holds the numbers of this many objects; a scene with more loses the rest. */
    private static final int MOST_OBJECTS = 255;

    /** Maps of which every object counts. */
    SceneMaps(Pixels semantic, Pixels instance, Pixels part) {
        this(semantic, instance, part, 1);
    }

    /** The same maps, without objects too small to be worth looking at. */
    SceneMaps withoutSmallObjects() {
        int shortSide = Math.min(semantic.width(), semantic.height());
        return new SceneMaps(semantic, instance, part, Math.ceilDiv(shortSide, SMALLEST_SHARE));
    }

    /** What is gathered about one object in one pass over the maps. */
    private static final class Tally {
        private final int[] classCounts;
        private final List<Integer> pixels = new ArrayList<>();
        private IntRect box = IntRect.EMPTY;

        private Tally(int classes) {
            classCounts = new int[classes];
        }

        private int commonClass() {
            int best = 0;
            for (int c = 1; c < classCounts.length; c++) {
                best = classCounts[c] > classCounts[best] ? c : best;
            }
            return best;
        }
    }

    TrainingScene toScene(String name, byte[][] rgb, Vocabulary vocabulary) {
        byte[] instances = new byte[instance.values().length];
        byte[] channels = new byte[instances.length];
        List<SceneObject> objects = new ArrayList<>();
        for (Tally tally : tallies(vocabulary.size()).values()) {
            boolean isLarge = Math.max(tally.box.width(), tally.box.height()) >= smallestObject;
            if (isLarge && objects.size() < MOST_OBJECTS) {
                int index = objects.size() + 1;
                tally.pixels.forEach(i -> instances[i] = (byte) index);
                boolean hasParts = writeParts(tally, vocabulary, channels);
                objects.add(new SceneObject(index, tally.commonClass(), tally.box, hasParts));
            }
        }
        byte[] classes = new byte[instances.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) semantic.values()[i];
        }
        return new TrainingScene(name, semantic.width(), semantic.height(), rgb, classes, instances, channels, objects)
                .withVague(VagueClasses.of(classes, vocabulary));
    }

    private SortedMap<Integer, Tally> tallies(int classes) {
        SortedMap<Integer, Tally> tallies = new TreeMap<>();
        int width = instance.width();
        for (int i = 0; i < instance.values().length; i++) {
            int id = instance.values()[i];
            if (id > 0) {
                Tally tally = tallies.computeIfAbsent(id, unused -> new Tally(classes));
                tally.classCounts[semantic.values()[i]]++;
                tally.pixels.add(i);
                tally.box = tally.box.union(new IntRect(i % width, i / width, 1, 1));
            }
        }
        return tallies;
    }

    /** Part channels of one object, if at least half of its pixels have a known part. */
    private boolean writeParts(Tally tally, Vocabulary vocabulary, byte[] channels) {
        int classId = tally.commonClass();
        long known = tally.pixels.stream()
                .filter(i -> vocabulary.partChannel(classId, part.values()[i]) > 0)
                .count();
        boolean hasParts = known > 0 && 2 * known >= tally.pixels.size();
        if (hasParts) {
            tally.pixels.forEach(i -> channels[i] = (byte) vocabulary.partChannel(classId, part.values()[i]));
        }
        return hasParts;
    }
}
