package org.partbrush.nn;

import java.util.List;

/**
 * The shape of a {@link ProjectedDiscriminator}.
 *
 * @param semanticClasses channels of the one-hot semantic map
 * @param partChannels channels of the one-hot part map
 * @param depths channels of each layer of the feature network that is judged
 * @param width channels of the judging layers
 */
public record ProjectedDiscriminatorConfig(int semanticClasses, int partChannels, List<Integer> depths, int width) {

    public ProjectedDiscriminatorConfig {
        depths = List.copyOf(depths);
        if (width < 1 || depths.stream().anyMatch(depth -> depth < 1)) {
            throw new IllegalArgumentException("Width and depths of a projected discriminator must be at least 1.");
        }
    }

    /** For the style layers of SqueezeNet 1.1: about 550,000 parameters. */
    public static ProjectedDiscriminatorConfig street() {
        return new ProjectedDiscriminatorConfig(16, 10, List.of(256, 512), 64);
    }
}
