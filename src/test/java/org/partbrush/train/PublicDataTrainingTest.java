package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.DiscriminatorConfig;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.train.data.PublicLayouts;

/** The trainings read public data sets where they lie. */
class PublicDataTrainingTest {

    /** The paper's recipe for Cityscapes with networks and samples of toy size, without parts and style. */
    private static final Map<String, Object> TINY_CITYSCAPES = Map.of(
            "generator.channels", 2,
            "generator.blocks", 3,
            "generator.noiseChannels", 6,
            "generator.spadeHidden", 8,
            "generator.partInjection", "NONE",
            "discriminator", new DiscriminatorConfig(35, List.of(3, 4, 4, 4, 4), 4, true, true),
            "losses.style", 0,
            "size", 32,
            "batch", 1,
            "threads", 1);

    private static final Map<String, Object> TINY_PARTNET = Map.of(
            "network",
            new PartNetConfig(List.of("car"), List.of(4, 4, 4, 4, 8), 2, 9, 1, true),
            "categories",
            List.of(new PartCategory("car", "vehicle", List.of(), List.of())),
            "batch",
            2,
            "threads",
            1);

    @TempDir
    private Path folder;

    private TrainingRequest request(String preset, Map<String, Object> changes) {
        return new TrainingRequest(
                folder.resolve("data"),
                folder.resolve("run"),
                preset,
                new ConfigChanges(changes),
                5,
                2,
                false,
                null,
                null,
                null);
    }

    private void trainGenerator() throws IOException {
        TrainingRequest request = request("cityscapes", TINY_CITYSCAPES);
        GeneratorTraining.run(request, Vocabularies.named("cityscapes").orElseThrow(), new RecordingMonitor());
    }

    @Test
    void aGeneratorTrainsOnAFolderOfCityscapes() throws IOException {
        PublicLayouts.cityscapes(folder.resolve("data"), "train");
        PublicLayouts.cityscapes(folder.resolve("data"), "val");
        trainGenerator();
        assertTrue(Files.exists(folder.resolve("run/weights/generator.safetensors")));
    }

    @Test
    void aFolderWithoutAnnotationsIsRefusedWithWhatIsMissing() throws IOException {
        Files.createDirectories(folder.resolve("data/leftImg8bit/train"));
        IOException failure = assertThrows(IOException.class, this::trainGenerator);
        assertTrue(String.valueOf(failure.getMessage()).contains("Cityscapes has leftImg8bit/train and gtFine/train"));
    }

    @Test
    void partNetTrainsOnAFolderOfPanopticParts() throws IOException {
        PublicLayouts.panopticParts(folder.resolve("data"), "train");
        PublicLayouts.panopticParts(folder.resolve("data"), "val");
        RecordingMonitor log = new RecordingMonitor();
        PartNetTraining.run(request("street", TINY_PARTNET), Vocabularies.street(), log);
        assertTrue(log.last().at("/test/car/partnet/accuracy").asDouble() > 0);
    }

    @Test
    void partNetWithoutSetsAsksForPanopticParts() {
        IOException failure = assertThrows(
                IOException.class,
                () -> PartNetTraining.run(
                        request("street", TINY_PARTNET), Vocabularies.street(), new RecordingMonitor()));
        assertTrue(
                String.valueOf(failure.getMessage()).contains("needs leftImg8bit/train and gtFinePanopticParts/train"));
    }

    @Test
    void thePaperPresetOfPartNetNamesClassesOfItsVocabulary() {
        var vocabulary = Vocabularies.named("cityscapes").orElseThrow();
        for (PartCategory category : PartNetTrainingConfig.cityscapes().categories()) {
            var parts = vocabulary.named(category.name()).orElseThrow().parts().orElseThrow();
            assertEquals(category.parts(), parts.name());
        }
    }

    @Test
    void bothCarsOfThePictureAreShapesWithTheirParts() throws IOException {
        PublicLayouts.panopticParts(folder.resolve("data"), "train");
        PublicLayouts.panopticParts(folder.resolve("data"), "val");
        var config =
                request("street", TINY_PARTNET).config(PartNetTrainingConfig.street(), PartNetTrainingConfig.class);
        PartObjects objects = PartObjects.read(
                folder.resolve("data"), config.categories(), config.network().supports(), 1, Vocabularies.street());
        assertEquals(2, objects.training().size());
        byte[] car = objects.training().getFirst().sample();
        assertEquals(1, car[10 * 64 + 32]);
        assertEquals(2, car[54 * 64 + 32]);
        assertEquals(2, objects.supports().getFirst().size());
    }
}
