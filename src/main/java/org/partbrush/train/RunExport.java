package org.partbrush.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partbrush.bundle.BundleWriter;
import org.partbrush.bundle.BundleWriter.Supports;
import org.partbrush.bundle.ColourAddition;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.ModelDescription;
import org.partbrush.bundle.ModelDescription.Provenance;
import org.partbrush.bundle.NetworkAddition;
import org.partbrush.bundle.SupportSet;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.SpectralFolding;
import org.partbrush.nn.WeightTensor;
import org.partbrush.train.run.Checkpoint;
import org.partbrush.train.run.RunFolder;

/**
 * Makes a bundle of what trainings left in their run folders: the averaged weights with spectral norm folded. What no run
 * has (the other network, vocabulary, support maps, licence) is that of an existing bundle. A run folder may hold its own
 * {@code CARD.md}; otherwise the bundle's is carried over.
 *
 * @param generatorRun null: the generator of {@code base}
 * @param partNetRun null: the PartNet of {@code base}
 */
public record RunExport(
        @Nullable RunFolder generatorRun, @Nullable RunFolder partNetRun, ModelBundle base) {

    private static final String GENERATOR = "generator";
    private static final String PARTNET = "partnet";
    private static final String PARTUNET = PartUNetTraining.NETWORK + ".safetensors";
    private static final String SEGMENTER = "segmenter.safetensors";
    private static final String CARD = "CARD.md";
    private static final String PREVIEW = "preview.png";

    /**
     * Looks what kinds of runs some folders hold.
     *
     * @throws IOException if one is no run with weights, or two are of the same kind
     */
    public static RunExport of(List<Path> runs, ModelBundle base) throws IOException {
        RunFolder generator = null;
        RunFolder partNet = null;
        for (Path path : runs) {
            RunFolder run = new RunFolder(path);
            boolean isGenerator = Files.exists(weights(run, GENERATOR));
            boolean isPartNet = Files.exists(weights(run, PARTNET));
            if (!Files.exists(run.config()) || isGenerator == isPartNet) {
                throw new IOException(
                        path + " is no training run with weights: it lacks config.json, or weights/ of one network.");
            }
            if (isGenerator ? generator != null : partNet != null) {
                throw new IOException("Two runs are of the same network; name one generator run and one PartNet run.");
            }
            generator = isGenerator ? run : generator;
            partNet = isPartNet ? run : partNet;
        }
        return new RunExport(generator, partNet, base);
    }

    private static Path weights(RunFolder run, String network) {
        return run.weights().resolve(network + ".safetensors");
    }

    /** Writes the bundle into a new folder and checks it. */
    public ModelBundle write(Path folder) throws IOException {
        ModelBundle written = BundleWriter.write(
                folder,
                new BundleWriter.Content(model(), generatorWeights(), partNetWeights(), supports(), preview(), card()));
        Path colours = colours();
        ModelBundle coloured = Files.exists(colours) ? ColourAddition.add(folder, colours) : written;
        Path partUNet = base.folder().resolve(PARTUNET);
        boolean isFitting =
                model().partNet().categories().equals(base.model().partNet().categories());
        ModelBundle withParts =
                isFitting && Files.exists(partUNet) ? NetworkAddition.partUNet(folder, partUNet) : coloured;
        Path segmenter = base.folder().resolve(SEGMENTER);
        return Files.exists(segmenter) ? NetworkAddition.segmenter(folder, segmenter) : withParts;
    }

    /** The colours belong to the generator; a run that was not told colours has none. */
    private Path colours() {
        return generatorRun == null
                ? base.folder().resolve(GeneratorTraining.COLOURS + ".safetensors")
                : weights(generatorRun, GeneratorTraining.COLOURS);
    }

    private ModelDescription model() throws IOException {
        ModelDescription old = base.model();
        Provenance training = new Provenance(
                old.training().data(),
                generatorRun == null ? old.training().generatorSteps() : steps(generatorRun),
                partNetRun == null ? old.training().partNetSteps() : steps(partNetRun),
                old.training().method());
        return new ModelDescription(
                old.id(),
                old.name(),
                generatorRun == null
                        ? old.generator()
                        : config(generatorRun, GeneratorTrainingConfig.street(), GeneratorTrainingConfig.class)
                                .generator()
                                .folded(),
                partNetRun == null
                        ? old.partNet()
                        : config(partNetRun, PartNetTrainingConfig.street(), PartNetTrainingConfig.class)
                                .network(),
                old.vocabulary(),
                training,
                old.licence());
    }

    private static <T extends Record> T config(RunFolder run, T preset, Class<T> type) throws IOException {
        return ConfigChanges.read(Files.readString(run.config()), preset, type);
    }

    private static long steps(RunFolder run) throws IOException {
        Optional<Checkpoint> last = run.checkpoints().last();
        return last.isEmpty() ? 0 : last.get().progress().step();
    }

    private Map<String, WeightTensor> generatorWeights() throws IOException {
        return generatorRun == null
                ? base.generatorWeights()
                : SpectralFolding.fold(Safetensors.read(weights(generatorRun, GENERATOR)));
    }

    private Map<String, WeightTensor> partNetWeights() throws IOException {
        return partNetRun == null ? base.partNetWeights() : Safetensors.read(weights(partNetRun, PARTNET));
    }

    /** Those of the bundle, which must have the categories that PartNet was trained on. */
    private List<Supports> supports() throws IOException {
        List<Supports> found = new ArrayList<>();
        for (String category : model().partNet().categories()) {
            SupportSet set = base.manifest().supports().stream()
                    .filter(s -> s.category().equals(category))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The bundle " + base.folder() + " has no support part maps of "
                            + category + "; name another one with --model."));
            List<byte[]> maps = new ArrayList<>();
            for (String file : set.files()) {
                maps.add(Files.readAllBytes(base.folder().resolve(file)));
            }
            found.add(new Supports(category, set.classes(), maps));
        }
        return found;
    }

    /** That of the bundle: the sample pictures of a run show photographs beside the generator's, which nobody may pass on. */
    private byte[] preview() throws IOException {
        return Files.readAllBytes(base.folder().resolve(PREVIEW));
    }

    private String card() throws IOException {
        for (RunFolder run : Stream.of(Optional.ofNullable(generatorRun), Optional.ofNullable(partNetRun))
                .flatMap(Optional::stream)
                .toList()) {
            if (Files.exists(run.path().resolve(CARD))) {
                return Files.readString(run.path().resolve(CARD));
            }
        }
        return Files.readString(base.folder().resolve(CARD));
    }
}
