package org.partbrush.train.data;

import java.util.List;
import java.util.Set;

/**
 * A scene in memory, at training resolution. Immutable by agreement: nobody writes to the planes after reading, so any
 * thread may cut from it. The planes are row-major.
 *
 * @param name set, split and file name
 * @param sourceWidth of the picture before it was squashed to {@code width} and {@code height}; equal to
 *     {@code sourceHeight} where its proportions were kept
 * @param rgb planes of red, green and blue, 0..255
 * @param semantic class of every pixel
 * @param instance number of the object within this scene, 0 where there is none
 * @param part global part channel, 0 where there is none or it is not known
 * @param vague classes that stand for more than their name in this scene (see {@link VagueClasses})
 */
public record TrainingScene(
        String name,
        int width,
        int height,
        int sourceWidth,
        int sourceHeight,
        byte[][] rgb,
        byte[] semantic,
        byte[] instance,
        byte[] part,
        Set<Integer> vague,
        List<SceneObject> objects) {

    public TrainingScene {
        vague = Set.copyOf(vague);
        objects = List.copyOf(objects);
    }

    /** A scene in its own proportions whose classes are what they are named. */
    public TrainingScene(
            String name,
            int width,
            int height,
            byte[][] rgb,
            byte[] semantic,
            byte[] instance,
            byte[] part,
            List<SceneObject> objects) {
        this(name, width, height, 1, 1, rgb, semantic, instance, part, Set.of(), objects);
    }

    /** The same scene, squashed to its size from a picture of other proportions. */
    public TrainingScene squashedFrom(int originalWidth, int originalHeight) {
        return new TrainingScene(
                name, width, height, originalWidth, originalHeight, rgb, semantic, instance, part, vague, objects);
    }

    /** The same scene with classes that stand for more than their name. */
    public TrainingScene withVague(Set<Integer> classes) {
        return new TrainingScene(
                name, width, height, sourceWidth, sourceHeight, rgb, semantic, instance, part, classes, objects);
    }

    /** The same scene with other parts. */
    public TrainingScene withPart(byte[] channels) {
        return new TrainingScene(
                name, width, height, sourceWidth, sourceHeight, rgb, semantic, instance, channels, vague, objects);
    }

    /** Side of the largest square inside. */
    public int shortSide() {
        return Math.min(width, height);
    }
}
