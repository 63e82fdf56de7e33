package org.partbrush.bundle;

import java.util.List;
import java.util.regex.Pattern;

/** The networks of a bundle, by the names of their weight files. A segmenter may be missing. */
enum BundleWeights {
    GENERATOR("generator"),
    PARTNET("partnet"),
    SEGMENTER("segmenter");

    private final String stem;
    private final Pattern files;

    BundleWeights(String stem) {
        this.stem = stem;
        files = Pattern.compile(stem + "(-\\d{5}-of-\\d{5})?\\.safetensors");
    }

    String stem() {
        return stem;
    }

    /** The network's weight files in a manifest, in their order. */
    List<BundleFile> in(BundleManifest manifest) {
        return manifest.files().stream()
                .filter(file -> files.matcher(file.path()).matches())
                .toList();
    }
}
