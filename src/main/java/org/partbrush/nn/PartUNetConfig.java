package org.partbrush.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The shape of a {@link PartUNet}.
 *
 * @param categories object categories it knows: the first ones of its PartNet, in their order
 * @param slots parts of the richest category, background included
 * @param widths channels of its levels, the finest first; every level halves height and width
 */
public record PartUNetConfig(int categories, int slots, List<Integer> widths) {

    /** Planes of the input besides those of the categories: column, row and silhouette. */
    static final int PLANES = 3;

    private static final String HEAD = "head.weight";

    public PartUNetConfig {
        widths = List.copyOf(widths);
        if (categories < 1 || slots < 2 || widths.isEmpty()) {
            throw new IllegalArgumentException("A part U-Net needs a category, two slots and a level at least, not "
                    + categories + ", " + slots + " and " + widths.size() + ".");
        }
    }

    /** As the shapes of its tensors tell, so that a weight file needs no description beside it. */
    public static PartUNetConfig of(Map<String, WeightTensor> tensors) throws WeightFileException {
        List<Integer> widths = new ArrayList<>();
        for (WeightTensor kernel = tensors.get(kernel(0));
                kernel != null;
                kernel = tensors.get(kernel(widths.size()))) {
            widths.add(Math.toIntExact(kernel.shape()[0]));
        }
        WeightTensor first = tensors.get(kernel(0));
        WeightTensor head = tensors.get(HEAD);
        if (first == null || first.shape().length != 4 || head == null) {
            throw new WeightFileException(
                    "These are no weights of a part U-Net: " + kernel(0) + " or " + HEAD + " is not a kernel in them.");
        }
        return new PartUNetConfig(Math.toIntExact(first.shape()[1]) - PLANES, Math.toIntExact(head.shape()[0]), widths);
    }

    private static String kernel(int level) {
        return "down." + level + ".0.weight";
    }
}
