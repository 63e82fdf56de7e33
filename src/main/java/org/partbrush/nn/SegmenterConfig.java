package org.partbrush.nn;

import java.util.Map;

/**
 * The shape of a {@link Segmenter}.
 *
 * @param classes outputs a pixel, class 0 ("unlabelled") included
 * @param width channels of the pyramid
 */
public record SegmenterConfig(int classes, int width) {

    /** Least height and width of an image: smaller ones vanish in the encoder. */
    public static final int SMALLEST = 32;

    private static final String HEAD = "head.weight";

    public SegmenterConfig {
        if (classes < 2) {
            throw new IllegalArgumentException("A segmenter tells at least two classes apart, not " + classes + ".");
        }
        if (width < 1) {
            throw new IllegalArgumentException("A segmenter's width must be at least 1, not " + width + ".");
        }
    }

    /** About 830,000 parameters: a photograph takes a fraction of a second. */
    public static SegmenterConfig street() {
        return new SegmenterConfig(16, 48);
    }

    /** As the shapes of its tensors tell, so that a weight file needs no description beside it. */
    public static SegmenterConfig of(Map<String, WeightTensor> tensors) throws WeightFileException {
        WeightTensor head = tensors.get(HEAD);
        if (head == null || head.shape().length != 4) {
            throw new WeightFileException("These are no weights of a segmenter: " + HEAD + " is not a kernel in them.");
        }
        return new SegmenterConfig(Math.toIntExact(head.shape()[0]), Math.toIntExact(head.shape()[1]));
    }
}
