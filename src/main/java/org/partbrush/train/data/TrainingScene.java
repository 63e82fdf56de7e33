package org.partbrush.train.data;

import java.util.List;

/**
 * A scene in memory, at training resolution. Immutable by agreement: nobody writes to the planes after reading, so any
 * thread may cut from it. The planes are row-major.
 *
 * @param name set, split and file name
 * @param rgb planes of red, green and blue, 0..255
 * @param semantic class of every pixel
 * @param instance number of the object within this scene, 0 where there is none
 * @param part global part channel, 0 where there is none or it is not known
 */
public record TrainingScene(
        String name,
        int width,
        int height,
        byte[][] rgb,
        byte[] semantic,
        byte[] instance,
        byte[] part,
        List<SceneObject> objects) {

    public TrainingScene {
        objects = List.copyOf(objects);
    }

    /** The same scene with other parts. */
    public TrainingScene withPart(byte[] channels) {
        return new TrainingScene(name, width, height, rgb, semantic, instance, channels, objects);
    }

    /** Side of the largest square inside. */
    public int shortSide() {
        return Math.min(width, height);
    }
}
