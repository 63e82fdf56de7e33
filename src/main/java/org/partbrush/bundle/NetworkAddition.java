package org.partbrush.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;

/**
 * Puts one of the networks that a bundle need not have into it, or a newer one in its place, its kernels halved as all
 * weights of a bundle. The bundle is changed where it lies, the manifest last.
 */
public final class NetworkAddition {

    /** Names what does not fit. */
    private interface Comparison {
        void run(BundleManifest manifest, Map<String, WeightTensor> found, List<String> differences);
    }

    private NetworkAddition() {}

    /**
     * Adds a segmenter.
     *
     * @param weights as {@code train segmenter} leaves them in its run's folder {@code weights}
     * @return the bundle, checked
     * @throws IOException with one sentence if they are no weights of a segmenter, or of one for other classes; nothing is changed then
     */
    public static ModelBundle segmenter(Path folder, Path weights) throws IOException {
        return add(folder, weights, BundleWeights.SEGMENTER, BundleCheck::compareSegmenter);
    }

    /**
     * Adds a part U-Net.
     *
     * @param weights as {@code train partunet} leaves them in its run's folder {@code weights}
     * @return the bundle, checked
     * @throws IOException with one sentence if they are no weights of a part U-Net, or of one for more than PartNet knows or
     *     for fewer parts than its classes have; nothing is changed then
     */
    public static ModelBundle partUNet(Path folder, Path weights) throws IOException {
        return add(folder, weights, BundleWeights.PARTUNET, BundleCheck::comparePartUNet);
    }

    private static ModelBundle add(Path folder, Path weights, BundleWeights network, Comparison comparison)
            throws IOException {
        BundleManifest manifest = ModelBundle.open(folder).manifest();
        Map<String, WeightTensor> found = Safetensors.read(weights);
        List<String> differences = new ArrayList<>();
        comparison.run(manifest, found, differences);
        if (!differences.isEmpty()) {
            throw new IOException(weights + " does not fit the bundle: " + String.join("; ", differences) + ".");
        }
        return network.put(folder, manifest, BundleWriter.halved(found));
    }
}
