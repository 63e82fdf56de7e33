package org.partbrush.bundle;

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
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.Safetensors.Limits;
import org.partbrush.nn.WeightFileException;
import org.partbrush.nn.WeightTensor;

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

    /** Tells this PartNet and its supports from all others: their hashes. */
    public String partNetIdentity() {
        Set<String> supports = manifest.supports().stream()
                .flatMap(set -> set.files().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        BundleWeights.PARTNET.in(manifest).stream(),
                        manifest.files().stream().filter(file -> supports.contains(file.path())))
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
