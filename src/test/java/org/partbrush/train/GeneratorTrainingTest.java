package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.DiscriminatorConfig;
import org.partbrush.nn.Safetensors;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.train.data.MadeUpScenes;
import org.partbrush.train.loss.MadeUpFeatures;

class GeneratorTrainingTest {

    private static final DiscriminatorConfig SMALL_JUDGE =
            new DiscriminatorConfig(16, List.of(3, 4, 4, 4, 4), 4, true, true);

    /** Two steps alone, then both networks together. */
    private static final Map<String, Object> TINY = Map.ofEntries(
            Map.entry("generator.channels", 2),
            Map.entry("generator.blocks", 3),
            Map.entry("generator.noiseChannels", 6),
            Map.entry("generator.spadeHidden", 8),
            Map.entry("discriminator", SMALL_JUDGE),
            Map.entry("sets", Map.of("cars", 1.0)),
            Map.entry("size", 32),
            Map.entry("batch", 2),
            Map.entry("precision", "FLOAT32"),
            Map.entry("threads", 1),
            Map.entry("soloSteps", 2));

    @TempDir
    Path folder;

    private final TinyTraining training = new TinyTraining(() -> folder, TINY, GeneratorTraining::run);

    @BeforeEach
    void writeScenes() throws IOException {
        MadeUpScenes.write(folder.resolve("data/cars/train"), 3, 48, 40);
    }

    @Test
    void aResumedRunEqualsAnUninterruptedOne() throws IOException {
        training.assertResumes(1, 5, Map.of());
    }

    @Test
    void aSmallGeneratorLearnsOneBatch() throws IOException {
        RecordingMonitor log = training.train(
                "solo",
                150,
                Map.of("soloSteps", 1000, "warmupSteps", 1, "generatorRate", 1e-3, "zoom", 1.0, "regionNoise", 0));
        List<Double> losses = log.values("g_pixel");
        assertTrue(losses.getLast() < 0.4 * losses.getFirst(), "losses " + losses);
    }

    @Test
    void ofBuildingsWithoutLabelledWindowsNothingIsLearned() throws IOException {
        int building = 2;
        for (int n = 0; n < 3; n++) {
            Path semantic = folder.resolve("data/cars/train/semantic/" + n + ".png");
            LabelPng.writeIndexed(semantic, LabelMap.filled(48, 40, building), new int[256]);
        }
        RecordingMonitor spared = training.train("spared", 10, Map.of());
        assertEquals(0, spared.values("g_pixel").getLast());
        RecordingMonitor judged = training.train("judged", 10, Map.of("sparesVague", false));
        assertTrue(judged.values("g_pixel").getLast() > 0);
    }

    @Test
    void aRunLeavesConfigurationLogSampleAndWeights() throws IOException {
        training.train("run", 3, Map.of());
        for (String file : List.of(
                "config.json",
                "log.jsonl",
                "samples/0000003.png",
                "weights/generator.safetensors",
                "weights/discriminator.safetensors")) {
            assertTrue(Files.exists(folder.resolve("run").resolve(file)), file);
        }
    }

    @Test
    void aRunCanStartFromTheWeightsOfAnother() throws IOException {
        training.train("first", 3, Map.of());
        TrainingRequest plain = training.request("second", 3, false, Map.of("soloSteps", 0));
        TrainingRequest fromFirst = new TrainingRequest(
                plain.data(),
                plain.out(),
                plain.preset(),
                plain.changes(),
                plain.minutes(),
                plain.steps(),
                false,
                folder.resolve("first"),
                null,
                null);
        training.train(fromFirst);
        assertFalse(SavedState.of(folder.resolve("second")).isEmpty());
    }

    @Test
    void bothNetworksReportTheirLosses() throws IOException {
        RecordingMonitor log = training.train("run", 10, Map.of());
        for (String loss :
                List.of("g_seg", "g_global", "d_real", "d_fake", "d_mix", "d_global", "acc_fake", "acc_real")) {
            assertEquals(1, log.values(loss).size(), loss);
        }
    }

    /** The patch discriminator in place of the segmenting one, from the first step. */
    private static final Map<String, Object> PATCHES = Map.of(
            "soloSteps", 0,
            "warmupSteps", 1,
            "patches.width", 4,
            "losses.segmentation", 0,
            "losses.global", 0,
            "losses.labelMix", 0,
            "losses.patch", 1,
            "losses.matching", 10);

    @Test
    void aResumedRunWithPatchesEqualsAnUninterruptedOne() throws IOException {
        training.assertResumes(2, 4, PATCHES);
    }

    @Test
    void thePatchDiscriminatorLearnsToTellImagesApart() throws IOException {
        Map<String, Object> idleGenerator = new HashMap<>(PATCHES);
        idleGenerator.putAll(Map.of("generatorRate", 0, "discriminatorRate", 2e-3, "jitter", 0));
        RecordingMonitor log = training.train("run", 100, idleGenerator);
        List<Double> losses = log.values("d_patch");
        assertTrue(losses.getLast() < 0.6 * losses.getFirst(), "losses " + losses);
        assertTrue(log.values("d_real").isEmpty(), "the other discriminator rests");
    }

    @Test
    void featureMatchingAloneTeachesTheGenerator() throws IOException {
        Map<String, Object> matchingOnly = new HashMap<>(PATCHES);
        matchingOnly.putAll(Map.of("losses.pixel", 0, "losses.patch", 1e-6, "generatorRate", 1e-3, "zoom", 1.0));
        matchingOnly.putAll(Map.of("discriminatorRate", 0, "jitter", 0, "regionNoise", 0));
        List<Double> losses = training.train("run", 150, matchingOnly).values("g_matching");
        assertTrue(losses.getLast() < 0.7 * losses.getFirst(), "losses " + losses);
    }

    /** The projected discriminator alone, on made-up features. */
    private Map<String, Object> projected() throws IOException {
        Files.createDirectories(folder.resolve("data/weights"));
        MadeUpFeatures.write(folder.resolve("data").resolve(TrainingRequest.FEATURES));
        Map<String, Object> changes = new HashMap<>(PATCHES);
        changes.putAll(Map.of("losses.patch", 0, "losses.projected", 1, "losses.style", 0, "jitter", 0));
        changes.putAll(Map.of("projected.width", 8, "featureSize", 64));
        return changes;
    }

    @Test
    void aResumedRunWithFeaturesEqualsAnUninterruptedOne() throws IOException {
        training.assertResumes(2, 4, projected());
    }

    @Test
    void withoutFeaturesThereIsNothingToProject() {
        TrainingRequest wrong = training.request("run", 1, false, Map.of("losses.projected", 1));
        var failure = assertThrows(
                IOException.class, () -> GeneratorTraining.run(wrong, Vocabularies.street(), new RecordingMonitor()));
        assertTrue(String.valueOf(failure.getMessage()).contains("needs a feature network"), failure.getMessage());
    }

    @Test
    void theProjectedDiscriminatorLearnsToTellFeaturesApart() throws IOException {
        Map<String, Object> idleGenerator = projected();
        idleGenerator.putAll(Map.of("generatorRate", 0, "discriminatorRate", 2e-3));
        List<Double> losses = training.train("run", 60, idleGenerator).values("d_projected");
        assertTrue(losses.getLast() < 0.6 * losses.getFirst(), "losses " + losses);
    }

    @Test
    void theGeneratorPleasesTheProjectedDiscriminator() throws IOException {
        Map<String, Object> idleJudge = projected();
        idleJudge.putAll(Map.of("discriminatorRate", 0, "generatorRate", 1e-3));
        idleJudge.putAll(Map.of("losses.pixel", 0, "losses.feature", 0));
        List<Double> losses = training.train("run", 60, idleJudge).values("g_projected");
        assertTrue(losses.getLast() < losses.getFirst() - 0.05, "losses " + losses);
    }

    @Test
    void takingPartsAwayIsLearned() throws IOException {
        assertLowers("losses.edit", "g_edit");
    }

    @Test
    void huesAloneCanBeLearned() throws IOException {
        assertLearnedAlone("losses.chroma", "g_chroma");
    }

    @Test
    void contrastAloneCanBeLearned() throws IOException {
        assertLearnedAlone("losses.contrast", "g_contrast");
    }

    @Test
    void frozenBlocksStayAsTheyAre() throws IOException {
        Map<String, Object> changes = Map.of("soloSteps", 1000, "warmupSteps", 1, "frozenBlocks", 1);
        training.train("once", 1, changes);
        training.train("often", 6, changes);
        for (String frozen : List.of("fc.weight", "body.0.norm_0.mlp_gamma.weight")) {
            assertArrayEquals(weights("once", frozen), weights("often", frozen), 1e-6f, frozen);
        }
        String free = "body.1.norm_0.mlp_gamma.weight";
        assertFalse(Arrays.equals(weights("once", free), weights("often", free)));
    }

    @Test
    void moreBlocksThanThereAreCannotBeFrozen() {
        TrainingRequest wrong = training.request("run", 1, false, Map.of("frozenBlocks", 4));
        assertThrows(IllegalArgumentException.class, () -> GeneratorTraining.describe(wrong));
    }

    private float[] weights(String run, String name) throws IOException {
        Path file = folder.resolve(run).resolve("weights/generator.safetensors");
        return Objects.requireNonNull(Safetensors.read(file).get(name)).toFloats();
    }

    private void assertLearnedAlone(String weight, String loss) throws IOException {
        Map<String, Object> alone = new HashMap<>(Map.of("soloSteps", 1000, "warmupSteps", 1, "generatorRate", 1e-3));
        alone.putAll(Map.of("losses.pixel", 0, "losses.feature", 0, weight, 1));
        List<Double> losses = training.train("run", 120, alone).values(loss);
        assertTrue(losses.getLast() < 0.5 * losses.getFirst(), "losses " + losses);
    }

    @Test
    void mirroredScenesLearnToGetMirroredPictures() throws IOException {
        assertLowers("losses.mirror", "g_mirror");
    }

    /** A loss that counts ends lower than one that hardly does: any training changes all losses. */
    private void assertLowers(String weight, String loss) throws IOException {
        double hardlyAsked = lossAfterTraining("hardly", weight, 0.1, loss);
        double asked = lossAfterTraining("asked", weight, 10, loss);
        assertTrue(asked < 0.6 * hardlyAsked, loss + " " + asked + " and " + hardlyAsked);
    }

    private double lossAfterTraining(String run, String weight, double value, String loss) throws IOException {
        Map<String, Object> alone = Map.of("soloSteps", 1000, "warmupSteps", 1, "generatorRate", 1e-3, weight, value);
        return training.train(run, 120, alone).values(loss).getLast() / value;
    }

    @Test
    void withoutPartsThereIsNothingToTakeAway() {
        TrainingRequest wrong =
                training.request("run", 1, false, Map.of("losses.edit", 1, "generator.partInjection", "NONE"));
        assertThrows(IllegalArgumentException.class, () -> GeneratorTraining.describe(wrong));
    }

    @Test
    void anUnknownFieldIsRefused() {
        TrainingRequest wrong = training.request("run", 1, false, Map.of("sise", 32));
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> GeneratorTraining.describe(wrong));
        assertEquals("The configuration has no field sise.", failure.getMessage());
    }

    @Test
    void aSizeThatDoesNotFitTheNetworksIsRefused() {
        TrainingRequest wrong = training.request("run", 1, false, Map.of("size", 40));
        assertThrows(IllegalArgumentException.class, () -> GeneratorTraining.describe(wrong));
    }

    @Test
    void theConfigurationIsWrittenBackAsItIsRead() throws IOException {
        TrainingRequest request = training.request("run", 1, false, Map.of());
        String json = GeneratorTraining.describe(request);
        assertEquals(
                request.config(GeneratorTrainingConfig.street(), GeneratorTrainingConfig.class),
                ConfigChanges.read(json, GeneratorTrainingConfig.class));
    }
}
