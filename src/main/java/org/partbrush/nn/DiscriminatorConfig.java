package org.partbrush.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a {@link SegmentationDiscriminator}.
 *
 * @param semanticClasses N; the network has N+1 outputs a pixel, 0 = fake
 * @param widths channels of the image and after each down block
 * @param last channels before the output layer
 * @param globalHead whether there is a hinge head on the fourth down block
 */
public record DiscriminatorConfig(
        int semanticClasses, List<Integer> widths, int last, boolean globalHead, boolean spectralNorm) {

    public DiscriminatorConfig {
        widths = List.copyOf(widths);
        if (widths.size() < 5) {
            throw new IllegalArgumentException("A discriminator has at least four down blocks.");
        }
    }

    /** The paper's Cityscapes discriminator. */
    public static DiscriminatorConfig cityscapes() {
        return paper(35);
    }

    /** The paper's discriminator for a data set of so many classes. */
    public static DiscriminatorConfig paper(int classes) {
        return new DiscriminatorConfig(classes, List.of(3, 128, 128, 256, 256, 512, 512), 64, true, true);
    }

    public static DiscriminatorConfig street() {
        return new DiscriminatorConfig(16, List.of(3, 64, 64, 128, 128, 256, 256), 32, true, true);
    }

    /** All widths but the image's scaled, at least 4. */
    public DiscriminatorConfig scaled(double factor) {
        List<Integer> scaled = new ArrayList<>(widths);
        scaled.replaceAll(w -> Math.max(4, (int) (w * factor)));
        scaled.set(0, widths.getFirst());
        return new DiscriminatorConfig(
                semanticClasses, scaled, Math.max(4, (int) (last * factor)), globalHead, spectralNorm);
    }

    /** Down blocks, and as many up blocks. */
    public int blocks() {
        return widths.size() - 1;
    }
}
