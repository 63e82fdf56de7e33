package org.partbrush.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        while (isKernel(tensors.get(kernel(widths.size())))) {
            widths.add(size(tensors, kernel(widths.size()), 0));
        }
        if (widths.isEmpty() || !isKernel(tensors.get(HEAD))) {
            throw new WeightFileException(
                    "These are no weights of a part U-Net: " + kernel(0) + " or " + HEAD + " is not a kernel in them.");
        }
        return new PartUNetConfig(size(tensors, kernel(0), 1) - PLANES, size(tensors, HEAD, 0), widths);
    }

    private static boolean isKernel(@Nullable WeightTensor tensor) {
        return tensor != null && tensor.shape().length == 4;
    }

    private static int size(Map<String, WeightTensor> tensors, String name, int axis) {
        return Math.toIntExact(Objects.requireNonNull(tensors.get(name)).shape()[axis]);
    }

    private static String kernel(int level) {
        return "down." + level + ".0.weight";
    }
}
