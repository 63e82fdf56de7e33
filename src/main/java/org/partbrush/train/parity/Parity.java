package org.partbrush.train.parity;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Torch;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs all cases of a folder's {@code INDEX.json}. */
public final class Parity {

    private static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("primitives", PrimitiveChecks::primitives),
            Map.entry("spectral_norm", PrimitiveChecks::spectralNorm),
            Map.entry("psm_norm", GeneratorChecks::partModulation),
            Map.entry("spade_norm", GeneratorChecks::spade),
            Map.entry("spade_resblock", GeneratorChecks::block),
            Map.entry("generator_full", GeneratorChecks::full),
            Map.entry("street_generator", GeneratorChecks::street),
            Map.entry("generator_end_to_end", EndToEndChecks::small),
            Map.entry("generator_cityscapes_full_size", EndToEndChecks::fullSize),
            Map.entry("checkpoint", CheckpointChecks::checkpoint),
            Map.entry("checkpoint_security", CheckpointChecks::security),
            Map.entry("cross_attention", PartNetChecks::crossAttention),
            Map.entry("partnet_encoder", PartNetChecks::encoder),
            Map.entry("partnet_decoder", PartNetChecks::decoder),
            Map.entry("partnet_full", PartNetChecks::full),
            Map.entry("instance_boxes", CropChecks::boxes),
            Map.entry("crop_compose", CropChecks::cropAndCompose),
            Map.entry("discriminator", DiscriminatorChecks::discriminator),
            Map.entry("loss_n_plus_1", LossChecks::segmentation),
            Map.entry("loss_gan_global", LossChecks::hinge),
            Map.entry("labelmix", LossChecks::labelMix),
            Map.entry("dataset_transform", DatasetChecks::transform),
            Map.entry("style_loss", StyleChecks::tokens),
            Map.entry("style_object_crop", StyleChecks::objectCrops),
            Map.entry("clip_style", StyleChecks::clip),
            Map.entry("adam", OptimizerChecks::adam),
            Map.entry("ema", OptimizerChecks::ema),
            Map.entry("partnet_train_loss", PartNetTrainingChecks::losses),
            Map.entry("train_step", IterationChecks::iteration));

    private Parity() {}

    /** How a case ended. */
    public enum Outcome {
        PASS,
        FAIL,
        /** Nothing here computes this component yet. */
        NOT_BUILT
    }

    /**
     * The result of one case.
     *
     * @param path folder of the case below the fixtures
     * @param comparisons tensors compared
     * @param worst largest difference as a share of the tolerance
     * @param failures what differs, each with its share
     */
    public record Result(
            String path, String component, Outcome outcome, int comparisons, double worst, List<String> failures) {}

    /**
     * Runs every case.
     *
     * @param fixtures a folder with {@code INDEX.json}
     * @param progress gets each result as soon as it is there
     * @throws IOException if the folder is not one of fixtures, or a case cannot be read
     */
    public static List<Result> run(Path fixtures, Consumer<Result> progress) throws IOException {
        List<Result> results = new ArrayList<>();
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            for (JsonNode entry : index(fixtures)) {
                Result result = run(fixtures, entry, manager, ops);
                results.add(result);
                progress.accept(result);
            }
        }
        return results;
    }

    private static JsonNode index(Path fixtures) throws IOException {
        Path index = fixtures.resolve("INDEX.json");
        if (!Files.isRegularFile(index)) {
            throw new IOException(fixtures + " is no folder of fixtures: it has no INDEX.json.");
        }
        try {
            return new JsonMapper().readTree(Files.readString(index));
        } catch (JacksonException e) {
            throw new IOException(index + " is damaged: " + e.getOriginalMessage() + ".", e);
        }
    }

    private static Result run(Path fixtures, JsonNode entry, NDManager manager, Ops ops) throws IOException {
        String path = entry.path("path").asString();
        String component = entry.path("component").asString();
        Optional<Check> check = Optional.ofNullable(CHECKS.get(component));
        if (check.isEmpty()) {
            return new Result(path, component, Outcome.NOT_BUILT, 0, 0, List.of());
        }
        try (FixtureCase fixture = new FixtureCase(fixtures.resolve(path), manager, ops)) {
            check.get().run(fixture);
            Tally tally = fixture.tally();
            Outcome outcome = tally.hasPassed() ? Outcome.PASS : Outcome.FAIL;
            return new Result(path, component, outcome, tally.comparisons(), tally.worst(), tally.failures());
        }
    }
}
