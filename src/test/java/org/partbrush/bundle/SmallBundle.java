package org.partbrush.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.partbrush.bundle.ModelDescription.Provenance;
import org.partbrush.label.VocabularyForm;
import org.partbrush.label.VocabularyForm.ClassRow;
import org.partbrush.label.VocabularyForm.PartRow;
import org.partbrush.label.VocabularyForm.PartsRow;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.PartInjection;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.nn.PartSource;
import org.partbrush.nn.WeightTensor;

/** A model of two classes with tiny networks, as material for tests. */
final class SmallBundle {

    static final GeneratorConfig GENERATOR =
            new GeneratorConfig(2, PartSource.MAP, 2, PartInjection.PSM, false, false, true, 1, 3, 2, 2, 1, false);
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
        Path map = Files.writeString(scratch.resolve("1_64.png"), "a support map");
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
}
