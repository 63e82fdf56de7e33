package org.partbrush.nn;

import java.util.List;

/**
 * The shape of a {@link PartNet}.
 *
 * @param categories object categories in the order of the support part maps, for example {@code car}
 * @param widths five widths: first map, decoder's last map, and the three encoder stages
 * @param supports support part maps per category
 * @param parts one-vs-rest slots, background included
 * @param layers cross-attention layers
 * @param multiScale whether the encoders add their 4x4 and 2x2 maps
 */
public record PartNetConfig(
        List<String> categories, List<Integer> widths, int supports, int parts, int layers, boolean multiScale) {

    /** Side of silhouettes and part maps in pixels. */
    public static final int SIZE = 64;

    public PartNetConfig {
        categories = List.copyOf(categories);
        widths = List.copyOf(widths);
        if (widths.size() != 5) {
            throw new IllegalArgumentException("PartNet has five widths, not " + widths.size() + ".");
        }
    }

    /** The reference network for some categories. */
    public static PartNetConfig of(List<String> categories) {
        return new PartNetConfig(categories, List.of(32, 32, 64, 64, 96), 3, 9, 3, true);
    }

    /** Channels of the encoded shape. */
    public int features() {
        return widths.get(4) * (multiScale ? 3 : 1);
    }
}
