package org.partbrush.train;

import java.util.List;
import org.partbrush.nn.PartUNetConfig;
import org.partbrush.train.optim.CosineRate;

/**
 * Everything that decides how a part U-Net is trained; {@code config.json} of its run.
 *
 * @param categories in the order of PartNet's
 * @param batch silhouettes a step
 * @param balance exponent by which the pixels of small parts count more
 * @param jaccard weight of a loss that is one minus the soft Jaccard index of each part
 * @param warp how far silhouettes are stretched, sheared and bent besides being turned, enlarged and mirrored
 * @param seed of all random draws
 * @param threads for tensors
 * @param rate of Adam after {@code warmupSteps}
 * @param decaySteps over which the rate falls to a tenth, by a cosine
 * @param beta1 of Adam
 * @param emaDecay of the moving average that is shipped
 * @param evaluateMinutes between two evaluations on the test objects
 * @param checkpointMinutes between two checkpoints
 */
public record PartUNetTrainingConfig(
        PartUNetConfig network,
        List<PartCategory> categories,
        int batch,
        double balance,
        double jaccard,
        double warp,
        long seed,
        int threads,
        double rate,
        long warmupSteps,
        long decaySteps,
        double beta1,
        double emaDecay,
        double evaluateMinutes,
        double checkpointMinutes) {

    public PartUNetTrainingConfig {
        categories = List.copyOf(categories);
        if (network.categories() != categories.size()) {
            throw new IllegalArgumentException("The network knows " + network.categories() + " categories, but "
                    + categories.size() + " are to be trained.");
        }
        if (batch < 1 || threads < 1) {
            throw new IllegalArgumentException("Batch and threads must be at least 1.");
        }
    }

    /** Cars and persons: about 1.6 million parameters, some milliseconds an object. */
    public static PartUNetTrainingConfig street() {
        List<PartCategory> categories = PartNetTrainingConfig.street().categories();
        return new PartUNetTrainingConfig(
                new PartUNetConfig(categories.size(), 6, List.of(24, 48, 96, 128)),
                categories,
                16,
                0,
                1,
                0.12,
                1,
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                1e-3,
                50,
                12_000,
                0.9,
                0.995,
                3,
                5);
    }

    /** A preset by its name. */
    public static PartUNetTrainingConfig preset(String name) {
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
