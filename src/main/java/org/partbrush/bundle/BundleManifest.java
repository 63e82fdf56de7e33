package org.partbrush.bundle;

import java.util.List;

/**
 * The content of {@code bundle.json}: what the model is, and every other file of the folder that belongs to it.
 *
 * @param formatVersion {@link #FORMAT_VERSION}; other versions are not understood
 * @param supports the support part maps of each PartNet category, in the network's order
 * @param files weights, support maps, preview, card and sample pictures
 */
public record BundleManifest(
        int formatVersion, ModelDescription model, List<SupportSet> supports, List<BundleFile> files) {

    public static final int FORMAT_VERSION = 1;

    /** The manifest's name in its folder. */
    public static final String FILE = "bundle.json";

    public BundleManifest {
        supports = List.copyOf(supports);
        files = List.copyOf(files);
    }
}
