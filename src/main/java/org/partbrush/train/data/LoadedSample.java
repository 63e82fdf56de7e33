package org.partbrush.train.data;

/**
 * A picture and its maps, of equal sizes, and what the reference does to them on loading (METHOD.md section 4): Pillow's
 * bicubic for the picture, Pillow's nearest for maps. Immutable by agreement.
 *
 * @param image {@code 0xrrggbb}
 * @param semantic classes
 * @param instance ids of objects, unlike for any two of them; 0 where there is none
 * @param part ids within each object's class; 0 none, {@link org.partbrush.label.PartVocabulary#UNKNOWN} unknown
 */
public record LoadedSample(Pixels image, Pixels semantic, Pixels instance, Pixels part) {

    private static final int COCO_UNLABELLED = 255;

    /** A sample of which no parts are known. */
    public LoadedSample(Pixels image, Pixels semantic, Pixels instance) {
        this(image, semantic, instance, image.mapped(colour -> 0));
    }

    public LoadedSample resized(int width, int height) {
        return new LoadedSample(
                image.resizedBicubic(width, height),
                semantic.resizedNearest(width, height),
                instance.resizedNearest(width, height),
                part.resizedNearest(width, height));
    }

    /** COCO-Stuff's files number classes from 0 and mark unlabelled pixels by 255; networks have class 0 for those. */
    public LoadedSample withCocoLabels() {
        Pixels classes = semantic.mapped(label -> label == COCO_UNLABELLED ? 0 : label + 1);
        return new LoadedSample(image, classes, instance, part);
    }

    /** Left and right swapped. */
    public LoadedSample flipped() {
        return new LoadedSample(image.flipped(), semantic.flipped(), instance.flipped(), part.flipped());
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
