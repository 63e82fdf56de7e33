package org.partbrush.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.WeightShards;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.WeightTensor.DType;

/**
 * Writes a bundle. Kernels are stored as float16, vectors (biases, running statistics) as float32: half the size, and
 * what is added or divided by keeps its precision. For one bundle, on one thread.
 */
public final class BundleWriter {

    /** Small enough for hosts that refuse large files. */
    private static final long MAX_SHARD = 15_000_000;

    /**
     * What a bundle is made of.
     *
     * @param generator weights with spectral norm folded
     * @param supports the support part maps of each PartNet category
     * @param preview a PNG of a synthesized picture
     * @param card {@code CARD.md}, for people
     */
    public record Content(
            ModelDescription model,
            Map<String, WeightTensor> generator,
            Map<String, WeightTensor> partNet,
            List<Supports> supports,
            byte[] preview,
            String card) {}

    /**
     * The support part maps of one PartNet category.
     *
     * @param classes names of the semantic classes whose objects are inferred with them
     * @param maps 64x64 label maps as PNG files
     */
    public record Supports(String category, List<String> classes, List<byte[]> maps) {}

    private final Path folder;
    private final boolean isExact;
    private final List<Path> written = new ArrayList<>();

    private BundleWriter(Path folder, boolean isExact) {
        this.folder = folder;
        this.isExact = isExact;
    }

    /**
     * Writes a bundle into a new folder, or into an empty one, and opens it as a check.
     *
     * @throws FileAlreadyExistsException if the folder holds anything
     */
    public static ModelBundle write(Path folder, Content content) throws IOException {
        return write(new BundleWriter(folder, false), content);
    }

    /** The same with kernels as they are given, for weights whose images must equal those of their origin. */
    public static ModelBundle writeExact(Path folder, Content content) throws IOException {
        return write(new BundleWriter(folder, true), content);
    }

    private static ModelBundle write(BundleWriter writer, Content content) throws IOException {
        Path folder = writer.folder;
        requireEmpty(folder);
        writer.write(content);
        return ModelBundle.open(folder);
    }

    /** Makes the folder; one that holds anything is left alone. */
    static void requireEmpty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
    }

    private void write(Content content) throws IOException {
        weights(BundleWeights.GENERATOR, content.generator());
        weights(BundleWeights.PARTNET, content.partNet());
        List<SupportSet> supports = new ArrayList<>();
        for (Supports set : content.supports()) {
            supports.add(new SupportSet(set.category(), set.classes(), supportMaps(set)));
        }
        file("preview.png", content.preview());
        file("CARD.md", content.card().getBytes(StandardCharsets.UTF_8));
        BundleManifest manifest =
                new BundleManifest(BundleManifest.FORMAT_VERSION, content.model(), supports, describeFiles());
        Files.write(folder.resolve(BundleManifest.FILE), ManifestJson.write(manifest));
    }

    private void weights(BundleWeights network, Map<String, WeightTensor> tensors) throws IOException {
        Map<String, WeightTensor> stored = isExact ? tensors : halved(tensors);
        written.addAll(WeightShards.write(folder, network.stem(), stored, Map.of("format", "pt"), MAX_SHARD));
    }

    /** The same tensors with the kernels as float16. */
    static Map<String, WeightTensor> halved(Map<String, WeightTensor> tensors) {
        Map<String, WeightTensor> halved = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            boolean isKernel = tensor.type() == DType.F32 && tensor.shape().length > 1;
            halved.put(name, isKernel ? WeightTensor.ofHalves(tensor.toFloats(), tensor.shape()) : tensor);
        });
        return halved;
    }

    private List<String> supportMaps(Supports set) throws IOException {
        List<String> paths = new ArrayList<>();
        Files.createDirectories(folder.resolve("support").resolve(set.category()));
        for (byte[] map : set.maps()) {
            String path = "support/" + set.category() + "/" + (paths.size() + 1) + ".png";
            file(path, map);
            paths.add(path);
        }
        return paths;
    }

    private void file(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.write(file, content);
        written.add(file);
    }

    private List<BundleFile> describeFiles() throws IOException {
        List<BundleFile> files = new ArrayList<>();
        for (Path file : written) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            files.add(BundleFile.of(folder, path));
        }
        return files;
    }
}
