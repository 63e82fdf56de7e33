package org.partbrush.document;

/**
 * What the user chose for synthesis besides the maps.
 *
 * @param seed of the noise z; equal maps, model and seed give equal images
 */
public record SynthesisSettings(long seed) {

    public static final SynthesisSettings DEFAULT = new SynthesisSettings(0);
}
