package org.partbrush.nn;

/**
 * The shape of a {@link PatchDiscriminator}.
 *
 * @param semanticClasses channels of the one-hot semantic map
 * @param partChannels channels of the one-hot part map
 * @param width channels of the first layer; each further layer has twice as many, up to eight times
 * @param layers convolutions that halve the map
 * @param scales how often the judgement is repeated, each time at half the size
 */
public record PatchDiscriminatorConfig(int semanticClasses, int partChannels, int width, int layers, int scales) {

    public PatchDiscriminatorConfig {
        if (width < 1 || layers < 1 || scales < 1) {
            throw new IllegalArgumentException("Width, layers and scales of a patch discriminator must be at least 1.");
        }
    }

    /** Small beside the generator: about 360,000 parameters. */
    public static PatchDiscriminatorConfig street() {
        return new PatchDiscriminatorConfig(16, 10, 32, 3, 2);
    }

    /** The first layer's width scaled, at least 4. */
    public PatchDiscriminatorConfig scaled(double factor) {
        return new PatchDiscriminatorConfig(
                semanticClasses, partChannels, Math.max(4, (int) (width * factor)), layers, scales);
    }

    /** Channels of the image and its two maps. */
    int inputChannels() {
        return 3 + semanticClasses + partChannels;
    }

    /** Channels after a layer. */
    int width(int layer) {
        return width << Math.min(layer, 3);
    }
}
