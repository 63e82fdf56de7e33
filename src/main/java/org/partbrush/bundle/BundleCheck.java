package org.partbrush.bundle;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.partbrush.nn.Generator;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartUNet;
import org.partbrush.nn.PartUNetConfig;
import org.partbrush.nn.Segmenter;
import org.partbrush.nn.SegmenterConfig;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightFileException;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;

/** The complete verification of a bundle: what opening it checks, and every tensor's name and shape. */
public final class BundleCheck {

    private BundleCheck() {}

    /**
     * Checks a bundle.
     *
     * @return the bundle, of which all networks can be loaded
     * @throws BundleException naming every difference
     */
    public static ModelBundle check(Path folder) throws IOException {
        ModelBundle bundle = ModelBundle.open(folder);
        List<String> differences = new ArrayList<>();
        compare(
                "generator: ",
                bundle.generatorWeights(),
                weights -> new Generator(bundle.model().generator(), weights),
                differences);
        compare(
                "PartNet: ",
                bundle.partNetWeights(),
                weights -> new PartNet(bundle.model().partNet(), weights),
                differences);
        Optional<Map<String, WeightTensor>> partUNet = bundle.partUNetWeights();
        if (partUNet.isPresent()) {
            comparePartUNet(bundle.manifest(), partUNet.get(), differences);
        }
        Optional<Map<String, WeightTensor>> segmenter = bundle.segmenterWeights();
        if (segmenter.isPresent()) {
            compareSegmenter(bundle.manifest(), segmenter.get(), differences);
        }
        try {
            bundle.colours();
        } catch (WeightFileException e) {
            differences.add("colours: " + e.getMessage());
        }
        if (!differences.isEmpty()) {
            throw new BundleException(folder, differences);
        }
        return bundle;
    }

    /** A segmenter's shape is read off its own tensors; they must only agree with each other and with the generator. */
    static void compareSegmenter(BundleManifest manifest, Map<String, WeightTensor> found, List<String> differences) {
        int classes = manifest.model().generator().semanticClasses();
        try {
            SegmenterConfig config = SegmenterConfig.of(found);
            compare("segmenter: ", found, weights -> new Segmenter(config, weights), differences);
            if (config.classes() != classes) {
                differences.add("segmenter: it tells " + config.classes() + " classes apart instead of " + classes);
            }
        } catch (WeightFileException | IllegalArgumentException e) {
            differences.add("segmenter: " + e.getMessage());
        }
    }

    /** A part U-Net's shape is read off its own tensors; it must know no more categories than PartNet, and all their parts. */
    static void comparePartUNet(BundleManifest manifest, Map<String, WeightTensor> found, List<String> differences) {
        List<SupportSet> sets = manifest.supports();
        try {
            PartUNetConfig config = PartUNetConfig.of(found);
            compare("part U-Net: ", found, weights -> new PartUNet(config, weights), differences);
            if (config.categories() > sets.size()) {
                differences.add(
                        "part U-Net: it knows " + config.categories() + " categories, but PartNet only " + sets.size());
            }
            for (SupportSet set : sets.subList(0, Math.min(config.categories(), sets.size()))) {
                int slots = manifest.model().slots(set).orElse(0);
                if (slots > config.slots()) {
                    differences.add("part U-Net: it knows " + (config.slots() - 1) + " parts, but " + set.category()
                            + " has " + (slots - 1));
                }
            }
        } catch (WeightFileException | IllegalArgumentException e) {
            differences.add("part U-Net: " + e.getMessage());
        }
    }

    /** Lets the network declare its tensors, so that what is expected is said in one place only. */
    private static void compare(
            String network, Map<String, WeightTensor> found, Consumer<Weights> declare, List<String> differences) {
        try (NDManager manager = Torch.newManager();
                Weights expected = new Weights(manager)) {
            declare.accept(expected);
            Weights.differences(expected.shapes(), found).forEach(phrase -> differences.add(network + phrase));
        }
    }
}
