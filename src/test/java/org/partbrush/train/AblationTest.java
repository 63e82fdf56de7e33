package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partbrush.bundle.SmallBundle;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.DiscriminatorConfig;
import org.partbrush.nn.PartInjection;
import org.partbrush.train.data.MadeUpScenes;
import org.partbrush.train.loss.MadeUpFeatures;

/** The rows of the paper's ablation table, by both recipes, on networks of a few channels. */
class AblationTest {

    private static final DiscriminatorConfig SMALL_JUDGE =
            new DiscriminatorConfig(16, List.of(3, 8, 8, 8, 8), 8, true, true);

    /** What makes any preset small. */
    private static final Map<String, Object> TINY = Map.ofEntries(
            Map.entry("generator.channels", 2),
            Map.entry("generator.blocks", 3),
            Map.entry("generator.noiseChannels", 6),
            Map.entry("generator.spadeHidden", 8),
            Map.entry("generator.semanticClasses", 16),
            Map.entry("discriminator", SMALL_JUDGE),
            Map.entry("sets", Map.of("cars", 1.0)),
            Map.entry("size", 16),
            Map.entry("batch", 1),
            Map.entry("precision", "FLOAT32"),
            Map.entry("threads", 1),
            Map.entry("refreshBatches", 1),
            Map.entry("featureSize", 32));

    /** Part features of the test's PartNet: two parts, decoder width 4. */
    private static final Map<String, Object> FROM_PARTNET = Map.of("generator.partChannels", 8);

    private static final Map<String, Object> FROM_MAPS =
            Map.of("generator.partSource", "MAP", "generator.partChannels", 10);

    @TempDir
    Path folder;

    @BeforeEach
    void writeMaterial() throws IOException {
        MadeUpScenes.write(folder.resolve("data/cars/train"), 1, 32, 16);
        MadeUpFeatures.write(folder.resolve("features.safetensors"));
        SmallBundle.writeRunnable(folder, folder.resolve("bundle"));
    }

    private TrainingRequest request(String run, String preset, long steps, List<Map<String, Object>> changes) {
        Map<String, Object> all = new HashMap<>(TINY);
        changes.forEach(all::putAll);
        return new TrainingRequest(
                folder.resolve("data"),
                folder.resolve(run),
                preset,
                new ConfigChanges(all),
                5,
                steps,
                false,
                null,
                folder.resolve("bundle"),
                folder.resolve("features.safetensors"));
    }

    private static TrainingRequest resumed(TrainingRequest request, long steps) {
        return new TrainingRequest(
                request.data(),
                request.out(),
                request.preset(),
                request.changes(),
                request.minutes(),
                steps,
                true,
                null,
                request.partNet(),
                request.features());
    }

    private static RecordingMonitor train(TrainingRequest request) throws IOException {
        RecordingMonitor monitor = new RecordingMonitor();
        assertEquals(request.steps(), GeneratorTraining.run(request, Vocabularies.street(), monitor));
        return monitor;
    }

    private static Map<String, Object> injection(PartInjection injection) {
        return Map.of("generator.partInjection", injection);
    }

    @ParameterizedTest
    @EnumSource(PartInjection.class)
    void everyInjectionLearnsOneBatchByPixels(PartInjection injection) throws IOException {
        Map<String, Object> alone =
                Map.of("soloSteps", 1000, "warmupSteps", 1, "generatorRate", 1e-3, "zoom", 1.0, "regionNoise", 0);
        List<Double> losses = train(request(
                        "solo", "street", 80, List.of(alone, injection(injection), Map.of("losses.feature", 0))))
                .values("g_pixel");
        assertTrue(losses.getLast() < 0.6 * losses.getFirst(), "losses " + losses);
    }

    @ParameterizedTest
    @EnumSource(PartInjection.class)
    void everyInjectionPleasesAFixedJudgeByThePapersStep(PartInjection injection) throws IOException {
        Map<String, Object> fixed =
                Map.of("discriminatorRate", 0, "generatorRate", 4e-3, "startGain", 1, "losses.style", 0);
        List<Double> losses = train(
                        request("paper", "cityscapes", 40, List.of(FROM_PARTNET, fixed, injection(injection))))
                .values("g_total");
        assertTrue(losses.getLast() < losses.getFirst() - 0.1, "losses " + losses);
    }

    @Test
    void theJudgeLearnsByThePapersStep() throws IOException {
        Map<String, Object> judge = Map.of("generatorRate", 0, "discriminatorRate", 4e-3, "startGain", 1);
        List<Double> losses = train(request("judge", "cityscapes", 50, List.of(FROM_MAPS, judge, styleOff())))
                .values("d_total");
        assertTrue(losses.getLast() < 0.93 * losses.getFirst(), "losses " + losses);
    }

    private static Map<String, Object> styleOff() {
        return Map.of("losses.style", 0);
    }

    @ParameterizedTest
    @CsvSource({"1, 10, true, true", "0, 10, false, true", "1, 0, true, false", "0, 0, false, false"})
    void lossesThatAreOffAreNotComputed(double global, double style, boolean hasGlobal, boolean hasStyle)
            throws IOException {
        Map<String, Object> losses =
                Map.of("losses.global", global, "discriminator.globalHead", hasGlobal, "losses.style", style);
        RecordingMonitor log = train(request("run", "cityscapes", 10, List.of(FROM_MAPS, losses)));
        assertEquals(hasGlobal ? 1 : 0, log.values("g_global").size());
        assertEquals(hasGlobal ? 1 : 0, log.values("d_global_fake").size());
        assertEquals(hasStyle ? 1 : 0, log.values("g_style").size());
        assertEquals(1, log.values("g_seg").size());
    }

    @ParameterizedTest
    @CsvSource({
        "street, PSM", "street, SPADE", "street, CONCAT", "street, NONE",
        "cityscapes, PSM", "cityscapes, SPADE", "cityscapes, CONCAT", "cityscapes, NONE"
    })
    void aResumedRunEqualsAnUninterruptedOne(String preset, PartInjection injection) throws IOException {
        Map<String, Object> parts = preset.equals("street") ? Map.of("soloSteps", 1) : FROM_PARTNET;
        List<Map<String, Object>> changes = List.of(parts, injection(injection));
        train(request("whole", preset, 2, changes));
        TrainingRequest half = request("halves", preset, 1, changes);
        train(half);
        train(resumed(half, 2));
        assertEquals(SavedState.of(folder.resolve("whole")), SavedState.of(folder.resolve("halves")));
    }

    @Test
    void aGeneratorThatReadsPartFeaturesNeedsAPartNet() {
        TrainingRequest with = request("run", "cityscapes", 1, List.of(FROM_PARTNET));
        TrainingRequest without = new TrainingRequest(
                with.data(), with.out(), with.preset(), with.changes(), 5, 1, false, null, null, with.features());
        String refusal = String.valueOf(
                assertThrows(IOException.class, () -> train(without)).getMessage());
        assertTrue(refusal.contains("--parts"), refusal);
    }

    @Test
    void aPartNetThatDoesNotFitIsRefused() {
        TrainingRequest request = request("run", "cityscapes", 1, List.of());
        String refusal = String.valueOf(
                assertThrows(IOException.class, () -> train(request)).getMessage());
        assertTrue(refusal.endsWith("gives 8 feature maps, but the generator reads 288."), refusal);
    }

    @Test
    void theStyleLossNeedsAFeatureNetwork() {
        TrainingRequest with = request("run", "cityscapes", 1, List.of(FROM_MAPS));
        TrainingRequest without = new TrainingRequest(
                with.data(), with.out(), with.preset(), with.changes(), 5, 1, false, null, null, null);
        String refusal = String.valueOf(
                assertThrows(IOException.class, () -> train(without)).getMessage());
        assertTrue(refusal.contains("--no-style-loss"), refusal);
    }

    @ParameterizedTest
    @CsvSource({"street", "cityscapes", "ade20k", "coco"})
    void presetsAreWrittenBackAsTheyAreRead(String preset) throws IOException {
        TrainingRequest request = request("run", preset, 1, List.of());
        GeneratorTrainingConfig config =
                request.config(GeneratorTrainingConfig.preset(preset), GeneratorTrainingConfig.class);
        assertEquals(config, ConfigChanges.read(GeneratorTraining.describe(request), GeneratorTrainingConfig.class));
    }
}
