package org.partbrush.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;

/** Puts a segmenter into a bundle, or a newer one in its place. The bundle is changed where it lies, the manifest last. */
public final class SegmenterAddition {

    private SegmenterAddition() {}

    /**
     * Adds a segmenter, its kernels halved as all weights of a bundle.
     *
     * @param weights as {@code train segmenter} leaves them in its run's folder {@code weights}
     * @return the bundle, checked
     * @throws IOException with one sentence if they are no weights of a segmenter, or of one for other classes; nothing is changed then
     */
    public static ModelBundle add(Path folder, Path weights) throws IOException {
        BundleManifest manifest = ModelBundle.open(folder).manifest();
        Map<String, WeightTensor> found = Safetensors.read(weights);
        List<String> differences = new ArrayList<>();
        BundleCheck.compareSegmenter(manifest, found, differences);
        if (!differences.isEmpty()) {
            throw new IOException(weights + " does not fit the bundle: " + String.join("; ", differences) + ".");
        }
        return BundleWeights.SEGMENTER.put(folder, manifest, BundleWriter.halved(found));
    }
}
