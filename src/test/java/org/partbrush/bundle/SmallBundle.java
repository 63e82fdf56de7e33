package org.partbrush.bundle;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.partbrush.bundle.ModelDescription.Provenance;
import org.partbrush.label.VocabularyForm;
import org.partbrush.label.VocabularyForm.ClassRow;
import org.partbrush.label.VocabularyForm.PartRow;
import org.partbrush.label.VocabularyForm.PartsRow;
import org.partbrush.nn.Generator;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.PartInjection;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.nn.PartSource;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.WeightTensor.DType;
import org.partbrush.nn.Weights;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

/** A model of two classes with tiny networks, as material for tests. */
public final class SmallBundle {

    static final GeneratorConfig GENERATOR = new GeneratorConfig(
            2, PartSource.MAP, 2, PartInjection.PSM, false, false, true, 1, 3, 2, 2, 1, false, true, true, true, true);
    static final PartNetConfig PARTNET = new PartNetConfig(List.of("car"), List.of(4, 4, 4, 4, 4), 1, 2, 1, false);

    private static final VocabularyForm VOCABULARY = new VocabularyForm(
            "small",
            List.of(
                    new ClassRow(0, "unlabelled", "#000000", false, ""),
                    new ClassRow(1, "car", "#00008e", true, "car")),
            List.of(new PartsRow("car", 0, List.of(new PartRow(1, "wheel", "#ffc800")))));

    private SmallBundle() {}

    static BundleWriter.Content content(
            Path scratch, Map<String, WeightTensor> generator, Map<String, WeightTensor> partNet) throws IOException {
        byte[] map = LabelPng.encodeGray8(LabelMap.filled(64, 64, 1));
        ModelDescription model = new ModelDescription(
                "small", "Small", GENERATOR, PARTNET, VOCABULARY, new Provenance(List.of(), 1, 2, "By hand."), "None.");
        return new BundleWriter.Content(
                model,
                generator,
                partNet,
                List.of(new BundleWriter.Supports("car", List.of("car"), List.of(map))),
                new byte[] {1},
                "# Small\n");
    }

    /** With weights that are of no network. */
    static ModelBundle write(Path scratch, Path folder) throws IOException {
        Map<String, WeightTensor> weights = Map.of(
                "conv.weight", WeightTensor.ofFloats(new float[] {0.1f, 2}, 2, 1),
                "conv.bias", WeightTensor.ofFloats(new float[] {0.1f, 2}, 2));
        return BundleWriter.write(folder, content(scratch, weights, weights));
    }

    /** With weights that fit the networks and are otherwise arbitrary. */
    public static ModelBundle writeRunnable(Path scratch, Path folder) throws IOException {
        return writeWithout("no tensor", scratch, folder);
    }

    /** A bundle that is whole but whose generator lacks a tensor. */
    public static ModelBundle writeWithout(String tensor, Path scratch, Path folder) throws IOException {
        Map<String, WeightTensor> generator = weights(weights -> new Generator(GENERATOR, weights));
        generator.remove(tensor);
        Map<String, WeightTensor> partNet = weights(weights -> new PartNet(PARTNET, weights));
        return BundleWriter.write(folder, content(scratch, generator, partNet));
    }

    /** One like the paper's: its generator reads PartNet's features and shape noise. */
    public static ModelBundle writeReadingFeatures(Path scratch, Path folder) throws IOException {
        GeneratorConfig generator = new GeneratorConfig(
                2, PartSource.FEATURES, 8, PartInjection.PSM, true, true, false, 1, 3, 2, 2, 3, false);
        BundleWriter.Content plain = content(
                scratch,
                weights(weights -> new Generator(generator, weights)),
                weights(weights -> new PartNet(PARTNET, weights)));
        ModelDescription model = new ModelDescription(
                "small", "Small", generator, PARTNET, VOCABULARY, plain.model().training(), "None.");
        return BundleWriter.writeExact(
                folder,
                new BundleWriter.Content(
                        model, plain.generator(), plain.partNet(), plain.supports(), plain.preview(), plain.card()));
    }

    /** Arbitrary values for all tensors that a network declares; variances are 1. */
    static Map<String, WeightTensor> weights(Consumer<Weights> declare) {
        Random random = new Random(8);
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(manager)) {
            declare.accept(weights);
            Map<String, WeightTensor> values = new LinkedHashMap<>();
            weights.save().forEach((name, tensor) -> values.put(name, filled(name, tensor, random)));
            return values;
        }
    }

    private static WeightTensor filled(String name, WeightTensor tensor, Random random) {
        if (tensor.type() != DType.F32) {
            return tensor;
        }
        float[] values = new float[tensor.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = name.endsWith("running_var") ? 1 : 0.35f * (float) random.nextGaussian();
        }
        return WeightTensor.ofFloats(values, tensor.shape());
    }
}
