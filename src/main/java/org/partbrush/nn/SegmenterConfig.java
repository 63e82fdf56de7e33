package org.partbrush.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The shape of a {@link Segmenter}.
 *
 * @param classes outputs a pixel, class 0 ("unlabelled") included
 * @param widths channels of the image and after each down block
 * @param last channels before the output layer
 */
public record SegmenterConfig(int classes, List<Integer> widths, int last, boolean spectralNorm) {

    public SegmenterConfig {
        widths = List.copyOf(widths);
        if (classes < 2) {
            throw new IllegalArgumentException("A segmenter tells at least two classes apart, not " + classes + ".");
        }
    }

    /** Half as wide as the street discriminator: a photograph takes a fraction of a second. */
    public static SegmenterConfig street() {
        return new SegmenterConfig(16, List.of(3, 32, 32, 64, 64, 128, 128), 16, true);
    }

    /** As the shapes of its tensors tell, so that a weight file needs no description beside it. */
    public static SegmenterConfig of(Map<String, WeightTensor> tensors) throws WeightFileException {
        boolean isSpectral = tensors.containsKey("body_down.0.conv2.1.weight_orig");
        String kernel = isSpectral ? ".conv2.1.weight_orig" : ".conv2.1.weight";
        List<Integer> widths = new ArrayList<>(List.of(3));
        for (int i = 0; tensors.containsKey("body_down." + i + kernel); i++) {
            widths.add(channels(tensors, "body_down." + i + kernel, 0));
        }
        if (widths.size() == 1) {
            throw new WeightFileException("These are no weights of a segmenter: body_down.0" + kernel + " is missing.");
        }
        int classes = channels(tensors, "layer_up_last.weight", 0);
        return new SegmenterConfig(classes, widths, channels(tensors, "layer_up_last.weight", 1), isSpectral);
    }

    private static int channels(Map<String, WeightTensor> tensors, String name, int axis) throws WeightFileException {
        WeightTensor tensor = tensors.get(name);
        if (tensor == null || tensor.shape().length != 4) {
            throw new WeightFileException("These are no weights of a segmenter: " + name + " is not a kernel in them.");
        }
        return Math.toIntExact(tensor.shape()[axis]);
    }

    /** Height and width of an image must be divisible by this. */
    public int stride() {
        return 1 << (widths.size() - 1);
    }

    /** The discriminator's N+1 outputs are ours: its "fake" takes the place of "unlabelled". */
    DiscriminatorConfig network() {
        return new DiscriminatorConfig(classes - 1, widths, last, false, spectralNorm);
    }
}
