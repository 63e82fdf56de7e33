package org.partbrush.train;

import java.util.Map;
import org.partbrush.nn.Precision;
import org.partbrush.nn.SegmenterConfig;
import org.partbrush.train.optim.CosineRate;

/**
 * Everything that decides how a segmenter is trained; {@code config.json} of its run.
 *
 * @param sets sampling weight of each image set
 * @param size of the square samples in pixels
 * @param shortSide length of the short side of scenes in memory
 * @param batch samples a step
 * @param zoom smallest crop relative to the short side of a scene
 * @param jitter strength of the colour jitter, 0..1
 * @param largestClass upper bound of a class's weight in the cross-entropy
 * @param threads for tensors and for reading
 * @param rate of Adam after {@code warmupSteps}
 * @param decaySteps over which the rate falls to a tenth, by a cosine
 * @param beta1 of Adam
 * @param emaDecay of the moving average that is shipped
 * @param evaluateMinutes between two evaluations on scenes held back
 * @param evaluatedScenes of each set, at most
 * @param checkpointMinutes between two checkpoints
 */
public record SegmenterTrainingConfig(
        SegmenterConfig network,
        Map<String, Double> sets,
        int size,
        int shortSide,
        int batch,
        double zoom,
        double jitter,
        double largestClass,
        long seed,
        int threads,
        Precision precision,
        double rate,
        long warmupSteps,
        long decaySteps,
        double beta1,
        double emaDecay,
        double evaluateMinutes,
        int evaluatedScenes,
        double checkpointMinutes) {

    public SegmenterTrainingConfig {
        sets = Map.copyOf(sets);
        if (size < SegmenterConfig.SMALLEST) {
            throw new IllegalArgumentException(
                    "The sample size must be at least " + SegmenterConfig.SMALLEST + ", not " + size + ".");
        }
        if (batch < 1 || threads < 1 || shortSide < 1 || evaluatedScenes < 1) {
            throw new IllegalArgumentException("Batch, threads, shortSide and evaluatedScenes must be at least 1.");
        }
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("Training needs at least one set, for example street:1.");
        }
        if (!(zoom > 0 && zoom <= 1)) {
            throw new IllegalArgumentException("The zoom must be above 0 and at most 1, not " + zoom + ".");
        }
    }

    /** Street scenes, cars and persons, seen from far and near. */
    public static SegmenterTrainingConfig street() {
        return new SegmenterTrainingConfig(
                SegmenterConfig.street(),
                Map.of("street", 1.0, "cars", 0.4, "persons", 0.4),
                192,
                288,
                8,
                0.5,
                0.6,
                4,
                1,
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                Precision.FLOAT32,
                5e-4,
                100,
                4000,
                0.9,
                0.995,
                5,
                40,
                5);
    }

    /** A preset by its name. */
    public static SegmenterTrainingConfig preset(String name) {
        if (!name.equals("street")) {
            throw new IllegalArgumentException("There is no training preset " + name + "; there is street.");
        }
        return street();
    }

    /** Adam's rate in step number {@code step}. */
    double rate(long step) {
        return new CosineRate(rate, warmupSteps, decaySteps).at(step);
    }
}
