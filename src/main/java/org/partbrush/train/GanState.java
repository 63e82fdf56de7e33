package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.partbrush.nn.Generator;
import org.partbrush.nn.Parameter;
import org.partbrush.nn.PatchDiscriminator;
import org.partbrush.nn.ProjectedDiscriminator;
import org.partbrush.nn.SegmentationDiscriminator;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;
import org.partbrush.train.optim.Ema;
import org.partbrush.train.optim.Initialization;
import org.partbrush.train.run.Checkpoint;

/**
 * All that a generator training changes: the networks with their optimisers, and the generator's moving average. The
 * native memory belongs to the manager it was made with. One thread at a time.
 */
record GanState(
        GeneratorTrainingConfig config,
        Trained<Generator> generator,
        Trained<SegmentationDiscriminator> discriminator,
        Trained<PatchDiscriminator> patches,
        Trained<ProjectedDiscriminator> projected,
        Ema average) {

    private static final String AVERAGE = "generator-average";

    static GanState of(NDManager manager, GeneratorTrainingConfig config) {
        Weights average = new Weights(manager);
        new Generator(config.generator(), average);
        Trained<Generator> generator =
                Trained.of("generator", manager, w -> new Generator(config.generator(), w), config.beta1());
        freeze(generator.weights(), config.frozenBlocks());
        return new GanState(
                config,
                generator,
                Trained.of(
                        "discriminator",
                        manager,
                        w -> new SegmentationDiscriminator(config.discriminator(), w),
                        config.beta1()),
                Trained.of("patches", manager, w -> new PatchDiscriminator(config.patches(), w), config.beta1()),
                Trained.of(
                        "projected", manager, w -> new ProjectedDiscriminator(config.projected(), w), config.beta1()),
                new Ema(average, config.emaDecay(), config.emaStartsFast()));
    }

    /** Weights without gradients stay as they are. */
    private static void freeze(Weights weights, int blocks) {
        List<String> names = new ArrayList<>(blocks == 0 ? List.of() : List.of("fc."));
        for (int i = 0; i < blocks; i++) {
            names.add("body." + i + ".");
        }
        for (Parameter parameter : weights.trainable()) {
            if (names.stream().anyMatch(parameter.name()::startsWith)) {
                parameter.array().setRequiresGradient(false);
            }
        }
    }

    /** Random start values. */
    void initialize(Initialization start) throws IOException {
        // The reference's start knows no difference between columns of noise and of classes.
        int ofNoise = config.recipe() == Recipe.PAPER ? 0 : config.generator().noiseChannels();
        start.apply(generator.weights(), ofNoise);
        start.apply(discriminator.weights(), 0);
        start.apply(patches.weights(), 0);
        start.apply(projected.weights(), 0);
        average.average().load(generator.weights().save());
    }

    /** Takes over networks of another run or a bundle; the optimisers start anew. */
    void startFrom(StartWeights start, Initialization initialization) throws IOException {
        start.load(generator, initialization);
        start.loadIfPresent(discriminator, initialization);
        start.loadIfPresent(patches, initialization);
        start.loadIfPresent(projected, initialization);
        average.average().load(generator.weights().save());
    }

    /** What a checkpoint keeps. */
    Map<String, Supplier<Map<String, WeightTensor>>> parts() {
        Map<String, Supplier<Map<String, WeightTensor>>> parts = new LinkedHashMap<>(generator.parts());
        parts.putAll(discriminator.parts());
        parts.putAll(patches.parts());
        parts.putAll(projected.parts());
        parts.put(AVERAGE, average.average()::save);
        return parts;
    }

    void load(Checkpoint checkpoint) throws IOException {
        generator.load(checkpoint);
        discriminator.load(checkpoint);
        patches.load(checkpoint);
        projected.load(checkpoint);
        average.average().load(checkpoint.part(AVERAGE));
    }
}
