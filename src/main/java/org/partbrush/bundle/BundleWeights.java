package org.partbrush.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;

/** The networks of a bundle and their colour scale, by the names of their files. All but the first two may be missing. */
enum BundleWeights {
    GENERATOR("generator"),
    PARTNET("partnet"),
    PARTUNET("partunet"),
    SEGMENTER("segmenter"),
    COLOURS("colours");

    private final String stem;
    private final Pattern files;

    BundleWeights(String stem) {
        this.stem = stem;
        files = Pattern.compile(stem + "(-\\d{5}-of-\\d{5})?\\.safetensors");
    }

    String stem() {
        return stem;
    }

    /**
     * Writes tensors into a bundle as one file, in place of what it had, the manifest last.
     *
     * @return the bundle, checked
     */
    ModelBundle put(Path folder, BundleManifest manifest, Map<String, WeightTensor> tensors) throws IOException {
        String name = stem + ".safetensors";
        Path fresh = folder.resolve(name + ".new");
        Safetensors.write(fresh, tensors, Map.of("format", "pt"));
        List<BundleFile> files = new ArrayList<>(manifest.files());
        files.removeAll(in(manifest));
        files.add(new BundleFile(name, Files.size(fresh), Sha256.of(fresh)));
        BundleManifest changed =
                new BundleManifest(manifest.formatVersion(), manifest.model(), manifest.supports(), files);
        Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Files.write(folder.resolve(BundleManifest.FILE), ManifestJson.write(changed));
        return ModelBundle.open(folder);
    }

    /** The network's weight files in a manifest, in their order. */
    List<BundleFile> in(BundleManifest manifest) {
        return manifest.files().stream()
                .filter(file -> files.matcher(file.path()).matches())
                .toList();
    }
}
