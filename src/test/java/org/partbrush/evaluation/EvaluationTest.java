package org.partbrush.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.SmallBundle;
import org.partbrush.inference.NetworkEngine;
import org.partbrush.inference.PrecisionChoice;
import org.partbrush.label.Vocabulary;

/** A whole evaluation of a model whose weights are arbitrary. */
class EvaluationTest {

    private static final int SCENES = 3;

    @TempDir
    private static Path folder;

    private static ModelBundle bundle;
    private static Path data;

    @BeforeAll
    static void writeModelAndScenes() throws IOException {
        bundle = SmallBundle.writeRunnable(folder, folder.resolve("small"));
        data = JudgedFolder.write(folder.resolve("set/test"), SCENES);
        JudgedFolder.write(folder.resolve("set/train"), SCENES + 2);
        Files.createDirectories(folder.resolve("set/weights"));
        JudgedFolder.writeSqueezeNet(folder.resolve("set/weights/squeezenet1_1.safetensors"));
    }

    private static Path resource(String name) throws IOException {
        Path file = folder.resolve(name);
        try (var content = Objects.requireNonNull(EvaluationTest.class.getResourceAsStream(name))) {
            Files.write(file, content.readAllBytes());
        }
        return file;
    }

    private static EvaluationReport evaluate(Path scenes, @Nullable Path segmenter, @Nullable Path features)
            throws IOException {
        Vocabulary vocabulary = bundle.model().vocabulary().toVocabulary();
        var choice = new JudgeNetworks.Choice(segmenter, features);
        try (JudgeNetworks networks = JudgeNetworks.open(choice, bundle, scenes);
                NetworkEngine engine = NetworkEngine.open(bundle, PrecisionChoice.REPRODUCIBLE)) {
            EvaluationScenes read = EvaluationScenes.of(scenes, vocabulary, 10, 32);
            return new Evaluation(engine, vocabulary, networks, read).run(name -> {});
        }
    }

    @Test
    void aSegmenterThatSeesRedFindsTheRealCars() throws IOException {
        EvaluationReport report = evaluate(data, resource("two_logits.pt"), null);
        var segmentation = Objects.requireNonNull(report.segmentation());
        assertEquals(1, segmentation.real().meanIou());
        assertEquals(1, segmentation.real().accuracy());
        assertTrue(segmentation.network().contains("two_logits.pt"), segmentation.network());
    }

    @Test
    void featuresOfTheDefaultNetworkGiveADistanceThatIsNotNamedFid() throws IOException {
        EvaluationReport report = evaluate(data, null, null);
        assertEquals(2, report.distances().size());
        for (var distance : report.distances()) {
            assertEquals("FSD", distance.name());
            assertEquals(SCENES, distance.count());
            assertTrue(distance.value() > 0);
        }
    }

    @Test
    void theYardstickIsTakenFromAsManyTrainingPictures() throws IOException {
        var images =
                evaluate(data, null, resource("mean_colour.pt")).distances().getFirst();
        assertEquals(SCENES, images.yardstickCount());
        assertTrue(Objects.requireNonNull(images.yardstick()) < images.value(), "real cars are alike: " + images);
    }

    @Test
    void withoutNetworksThereAreOnlyFiguresOfParts() throws IOException {
        Path alone = JudgedFolder.write(folder.resolve("alone/deep/below/test"), 1);
        EvaluationReport report = evaluate(alone, null, null);
        assertNull(report.segmentation());
        assertEquals(0, report.distances().size());
        assertEquals("car", report.parts().getFirst().ofClass());
        assertTrue(report.remarks().getFirst().contains("--segmenter"));
    }

    @Test
    void theTablesHoldPublishedRowsAndRemarks() throws IOException {
        String text = ReportText.of(evaluate(data, resource("two_logits.pt"), null));
        assertTrue(text.matches("(?s).*iPOSE +Cityscapes +41.3 +82.2 +70.6\n.*"), text);
        assertTrue(text.contains("is no FID: its scale is another"), text);
    }

    @Test
    void aSceneWithoutItsPhotographIsRefused() throws IOException {
        Path missing = JudgedFolder.write(folder.resolve("missing"), 2);
        Files.delete(missing.resolve("image/1.png"));
        assertRefused(missing, null, "has no image/1.jpg or .png, but semantic/1.png");
    }

    @Test
    void aSegmenterThatNamesUnknownClassesIsRefused() throws IOException {
        assertRefused(data, resource("red_percent_labels.pt"), "but the vocabulary ends at 1");
    }

    @Test
    void aNetworkThatGivesNoMapsIsNoSegmenter() throws IOException {
        assertRefused(data, resource("mean_colour.pt"), "without class 0, or labels 1xHxW");
    }

    @Test
    void aFileThatIsNoTorchScriptIsRefused() throws IOException {
        Path text = folder.resolve("text.pt");
        Files.writeString(text, "not a network");
        assertRefused(data, text, "is no TorchScript file that the engine can read");
    }

    private static void assertRefused(Path scenes, @Nullable Path segmenter, String reason) {
        IOException failure = assertThrows(IOException.class, () -> evaluate(scenes, segmenter, null));
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains(reason), message);
        assertEquals(1, message.lines().count(), message);
    }
}
