package org.partbrush.train.data;

import java.util.Arrays;

/**
 * A picture and its maps, of equal sizes, and what the reference does to them on loading (METHOD.md section 4): Pillow's
 * bicubic for the picture, Pillow's nearest for maps. Immutable by agreement.
 *
 * @param image {@code 0xrrggbb}
 * @param semantic classes as the data set numbers them
 * @param instance ids as the data set numbers them
 */
public record LoadedSample(Pixels image, Pixels semantic, Pixels instance) {

    private static final int COCO_UNLABELLED = 255;

    public LoadedSample resized(int width, int height) {
        return new LoadedSample(
                image.resizedBicubic(width, height),
                semantic.resizedNearest(width, height),
                instance.resizedNearest(width, height));
    }

    /** COCO-Stuff's files number classes from 0 and mark unlabelled pixels by 255; networks have class 0 for those. */
    public LoadedSample withCocoLabels() {
        int[] classes = Arrays.stream(semantic.values())
                .map(label -> label == COCO_UNLABELLED ? 0 : label + 1)
                .toArray();
        return new LoadedSample(image, new Pixels(semantic.width(), semantic.height(), classes), instance);
    }

    /** Left and right swapped. */
    public LoadedSample flipped() {
        return new LoadedSample(image.flipped(), semantic.flipped(), instance.flipped());
    }

    /** The picture as networks see it: 3xHxW, -1..1. */
    public float[] normalizedImage() {
        int pixels = image.values().length;
        float[] planes = new float[3 * pixels];
        for (int i = 0; i < planes.length; i++) {
            int shift = 16 - 8 * (i / pixels);
            planes[i] = ((image.values()[i % pixels] >> shift & 0xFF) / 255f - 0.5f) / 0.5f;
        }
        return planes;
    }
}
