package org.partbrush.bundle;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partbrush.nn.Colours;
import org.partbrush.nn.PartInference;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartUNet;
import org.partbrush.nn.PartUNetConfig;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.Safetensors.Limits;
import org.partbrush.nn.WeightFileException;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;

/**
 * A model in a folder whose files were all there, of the right size and content, when it was opened. Safe on any
 * thread.
 */
public final class ModelBundle {

    private static final int MAX_TENSORS = 10_000;

    private final Path folder;
    private final BundleManifest manifest;

    private ModelBundle(Path folder, BundleManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Opens a bundle after comparing every listed file with its size and hash.
     *
     * @throws BundleException if anything differs, naming every difference
     */
    public static ModelBundle open(Path folder) throws IOException {
        BundleManifest manifest = ManifestJson.read(folder);
        List<String> differences = ManifestCheck.differences(manifest);
        if (differences.isEmpty()) {
            for (BundleFile file : manifest.files()) {
                compare(folder, file, differences);
            }
        }
        if (!differences.isEmpty()) {
            throw new BundleException(folder, differences);
        }
        return new ModelBundle(folder, manifest);
    }

    private static void compare(Path folder, BundleFile file, List<String> differences) throws IOException {
        Path path = folder.resolve(file.path());
        if (!Files.isRegularFile(path)) {
            differences.add(file.path() + " is missing");
        } else if (Files.size(path) != file.size()) {
            differences.add(file.path() + " has " + Files.size(path) + " bytes instead of " + file.size());
        } else if (!Sha256.of(path).equals(file.sha256())) {
            differences.add(file.path() + " has been changed");
        }
    }

    public Path folder() {
        return folder;
    }

    public BundleManifest manifest() {
        return manifest;
    }

    public ModelDescription model() {
        return manifest.model();
    }

    /** The generator's tensors under their state-dict names. */
    public Map<String, WeightTensor> generatorWeights() throws IOException {
        return weights(BundleWeights.GENERATOR);
    }

    /** PartNet's tensors under their state-dict names. */
    public Map<String, WeightTensor> partNetWeights() throws IOException {
        return weights(BundleWeights.PARTNET);
    }

    /** The tensors of the U-Net that infers the parts of its categories; empty if the bundle has none. */
    public Optional<Map<String, WeightTensor>> partUNetWeights() throws IOException {
        return BundleWeights.PARTUNET.in(manifest).isEmpty()
                ? Optional.empty()
                : Optional.of(weights(BundleWeights.PARTUNET));
    }

    /** What infers parts, loaded into memory of a manager. */
    public PartInference partInference(NDManager manager) throws IOException {
        Weights partNet = new Weights(manager);
        PartNet network = new PartNet(model().partNet(), partNet);
        partNet.load(partNetWeights());
        Optional<Map<String, WeightTensor>> found = partUNetWeights();
        if (found.isEmpty()) {
            return new PartInference(network, null);
        }
        Weights weights = new Weights(manager);
        PartUNet unet = new PartUNet(PartUNetConfig.of(found.get()), weights);
        weights.load(found.get());
        return new PartInference(network, unet);
    }

    /** Tells what infers parts here, and its supports, from all others: their hashes. */
    public String partNetIdentity() {
        Set<String> supports = manifest.supports().stream()
                .flatMap(set -> set.files().stream())
                .collect(Collectors.toSet());
        return Stream.of(
                        BundleWeights.PARTNET.in(manifest),
                        BundleWeights.PARTUNET.in(manifest),
                        manifest.files().stream()
                                .filter(file -> supports.contains(file.path()))
                                .toList())
                .flatMap(List::stream)
                .map(BundleFile::sha256)
                .collect(Collectors.joining(" "));
    }

    /** The tensors of the network that names the classes of photographs; empty if the bundle has none. */
    public Optional<Map<String, WeightTensor>> segmenterWeights() throws IOException {
        return BundleWeights.SEGMENTER.in(manifest).isEmpty()
                ? Optional.empty()
                : Optional.of(weights(BundleWeights.SEGMENTER));
    }

    /**
     * How the first channels of z tell colours; empty if the generator was not trained so.
     *
     * @throws WeightFileException if the file is no scale for the generator
     */
    public Optional<Colours> colours() throws IOException {
        return BundleWeights.COLOURS.in(manifest).isEmpty()
                ? Optional.empty()
                : Optional.of(Colours.of(weights(BundleWeights.COLOURS), model().generator()));
    }

    /** The files of a support set's part maps, as many as PartNet uses. */
    public List<Path> supportFiles(SupportSet set) {
        return set.files().stream()
                .limit(model().partNet().supports())
                .map(folder::resolve)
                .toList();
    }

    private Map<String, WeightTensor> weights(BundleWeights network) throws IOException {
        List<Path> shards = new ArrayList<>();
        long bytes = 0;
        for (BundleFile file : network.in(manifest)) {
            shards.add(folder.resolve(file.path()));
            bytes += file.size();
        }
        return Safetensors.read(shards, new Limits(MAX_TENSORS, bytes));
    }
}
