package org.partbrush.train.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.FloatTable;
import org.partbrush.nn.Mottle;
import org.partbrush.nn.Mottling;

/**
 * The {@link Taste} of every class and part, {@link Taste#CALM} where nothing else is said, and the {@link Mottle} of the stuff
 * of classes that have one; and the tones of parts.
 */
public final class Tastes {

    /** By class and global part channel, 0 for a whole region. */
    private final Taste[][] tastes;

    private final Mottling mottling;

    /** By global part channel. */
    private final Map<Integer, PartTones> tones;

    private Tastes(Taste[][] tastes, Mottling mottling, Map<Integer, PartTones> tones) {
        this.tastes = tastes;
        this.mottling = mottling;
        this.tones = Map.copyOf(tones);
    }

    /**
     * Tastes by the names of what they are for.
     *
     * @param named by a class ("person"), which counts for its parts too, or a class and a part ("person head")
     * @param mottles by a class
     * @param tones by a part ("person head"), which counts for all classes that share it
     * @throws IllegalArgumentException with one sentence if the vocabulary has no such class or part
     */
    public static Tastes of(
            Map<String, Taste> named,
            Map<String, Mottle> mottles,
            Map<String, PartTones> tones,
            Vocabulary vocabulary) {
        Set<String> unknown = new LinkedHashSet<>(named.keySet());
        unknown.addAll(mottles.keySet());
        unknown.addAll(tones.keySet());
        Map<Integer, Mottle> ofClasses = new HashMap<>();
        Map<Integer, PartTones> ofParts = new HashMap<>();
        Taste[][] tastes = new Taste[vocabulary.size()][vocabulary.partChannels()];
        for (SemanticClass ofClass : vocabulary.classes()) {
            Taste[] row = tastes[ofClass.id()];
            Arrays.fill(row, named.getOrDefault(ofClass.name(), Taste.CALM));
            unknown.remove(ofClass.name());
            if (mottles.containsKey(ofClass.name())) {
                ofClasses.put(ofClass.id(), mottles.get(ofClass.name()));
            }
            ofClass.parts()
                    .ifPresent(parts -> parts.parts().forEach(part -> {
                        String name = ofClass.name() + " " + part.name();
                        int channel = parts.channelOffset() + part.id();
                        row[channel] = named.getOrDefault(name, row[channel]);
                        if (tones.containsKey(name)) {
                            ofParts.put(channel, tones.get(name));
                        }
                        unknown.remove(name);
                    }));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is a taste for " + String.join(", ", unknown)
                    + ", which the vocabulary " + vocabulary.id() + " does not have.");
        }
        return new Tastes(tastes, Mottling.of(ofClasses, vocabulary.size()), ofParts);
    }

    Mottling mottling() {
        return mottling;
    }

    Map<Integer, PartTones> tones() {
        return tones;
    }

    /** Brings the looks of classes' stuff to their tastes, M x classes x axes. */
    void applyToScenes(FloatTable scenes) {
        for (int mood = 0; mood < scenes.shape()[0]; mood++) {
            for (int c = 0; c < tastes.length; c++) {
                scenes.setRow(tastes[c][0].of(scenes.row(mood, c)), mood, c);
            }
        }
    }

    /** The same for the parts of kinds of objects, classes x K x parts x axes. */
    void applyToObjects(FloatTable objects) {
        for (int c = 0; c < tastes.length; c++) {
            for (int kind = 0; kind < objects.shape()[1]; kind++) {
                for (int part = 0; part < tastes[c].length; part++) {
                    objects.setRow(tastes[c][part].of(objects.row(c, kind, part)), c, kind, part);
                }
            }
        }
    }
}
