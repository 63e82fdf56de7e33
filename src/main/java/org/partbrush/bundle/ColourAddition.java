package org.partbrush.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.partbrush.nn.Colours;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightFileException;
import org.partbrush.nn.WeightTensor;

/** Puts the colours that a generator understands into its bundle, or newer ones in their place. */
public final class ColourAddition {

    private ColourAddition() {}

    /**
     * Adds a colour scale; the bundle is changed where it lies, the manifest last.
     *
     * @param file as {@code train generator} leaves it in its run's folder {@code weights}
     * @return the bundle, checked
     * @throws IOException with one sentence if it is no scale for the generator; nothing is changed then
     */
    public static ModelBundle add(Path folder, Path file) throws IOException {
        BundleManifest manifest = ModelBundle.open(folder).manifest();
        Map<String, WeightTensor> tensors = Safetensors.read(file);
        try {
            Colours.of(tensors, manifest.model().generator());
        } catch (WeightFileException e) {
            throw new IOException(file + " does not fit the bundle: " + e.getMessage(), e);
        }
        return BundleWeights.COLOURS.put(folder, manifest, tensors);
    }
}
