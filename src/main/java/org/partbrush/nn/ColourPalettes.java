package org.partbrush.nn;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Colours and textures that go together, found in the training data (decisions 0045 and 0056): a picture has one of a few
 * moods, which gives its stuff looks that occur under one light, and an object is of one of its class's kinds, which gives its
 * parts looks that occur on one object. They are channels of z by a {@link ColourScale}.
 *
 * @param moods how frequent each mood is, M
 * @param scenes the look of a class's stuff in a mood, M x classes x 6
 * @param kinds how frequent the kinds of a class's objects are in a mood, classes x M x K; 0 in all moods or in none
 * @param objects the look of a part of a kind, part 0 for the whole, classes x K x parts x 6
 */
public record ColourPalettes(FloatTable moods, FloatTable scenes, FloatTable kinds, FloatTable objects) {

    /** As many moods are told apart. */
    public static final int MOODS = 48;

    /** As many kinds of a class's objects are told apart. */
    public static final int KINDS = 64;

    private static final String MOOD_SHARE = "moods";
    private static final String SCENES = "scenes";
    private static final String KIND_SHARE = "kinds";
    private static final String OBJECTS = "objects";

    public static ColourPalettes empty(int classes, int parts) {
        return new ColourPalettes(
                FloatTable.zeros(MOODS),
                FloatTable.zeros(MOODS, classes, ColourScale.AXES),
                FloatTable.zeros(classes, MOODS, KINDS),
                FloatTable.zeros(classes, KINDS, parts, ColourScale.AXES));
    }

    /** The mood that a number of 0..1, drawn evenly, stands for. */
    public int mood(double chance) {
        return drawn(moods.row(), chance);
    }

    /** The kind of an object in a scene of this mood that a number of 0..1, drawn evenly, stands for. */
    public int kind(int classId, int mood, double chance) {
        return drawn(kinds.row(classId, mood), chance);
    }

    /**
     * The kind whose objects are coloured most like this as a whole.
     *
     * @param channels of the colour alone
     */
    public int kindLike(int classId, float[] channels) {
        int best = 0;
        double nearest = Double.MAX_VALUE;
        for (int kind = 0; kind < KINDS; kind++) {
            double distance = 0;
            for (int axis = 0; axis < ColourScale.COLOUR_AXES; axis++) {
                double difference = objects.get(classId, kind, 0, axis) - channels[axis];
                distance += difference * difference;
            }
            boolean occurs = kinds.get(classId, 0, kind) > 0;
            if (occurs && distance < nearest) {
                nearest = distance;
                best = kind;
            }
        }
        return best;
    }

    /** Shares need not add up to one; the last that is not zero takes what is left. */
    private static int drawn(float[] shares, double chance) {
        double left = chance;
        int chosen = 0;
        for (int i = 0; i < shares.length && left >= 0; i++) {
            if (shares[i] > 0) {
                chosen = i;
                left -= shares[i];
            }
        }
        return chosen;
    }

    Map<String, WeightTensor> save() {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        tensors.put(MOOD_SHARE, moods.save());
        tensors.put(SCENES, scenes.save());
        tensors.put(KIND_SHARE, kinds.save());
        tensors.put(OBJECTS, objects.save());
        return tensors;
    }

    /** From what {@link #save} gave. */
    static ColourPalettes of(Map<String, WeightTensor> tensors, int classes, int parts) throws WeightFileException {
        float far = ColourScale.MOST_VIVID;
        return new ColourPalettes(
                FloatTable.read(tensors, MOOD_SHARE, 0, 1, MOODS),
                FloatTable.read(tensors, SCENES, -far, far, MOODS, classes, ColourScale.AXES),
                FloatTable.read(tensors, KIND_SHARE, 0, 1, classes, MOODS, KINDS),
                FloatTable.read(tensors, OBJECTS, -far, far, classes, KINDS, parts, ColourScale.AXES));
    }
}
