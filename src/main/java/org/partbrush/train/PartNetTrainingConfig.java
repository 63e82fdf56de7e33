package org.partbrush.train;

import java.util.List;
import org.partbrush.nn.PartNetConfig;

/**
 * Everything that decides how PartNet is trained; {@code config.json} of its run.
 *
 * @param categories in the order of the network's
 * @param batch silhouettes a step
 * @param copySteps every how many steps objects are also copied from themselves; the reference does it in each
 * @param balance exponent by which the pixels of small parts count more; the reference has 0
 * @param jaccard weight of a loss that is one minus the soft Jaccard index of each part; the reference has 0
 * @param warp how far silhouettes are stretched, sheared and bent besides the reference's augmentation, which has 0
 * @param seed of all random draws
 * @param threads for tensors
 * @param rate of Adam at the start
 * @param decaySteps over which the rate falls to a tenth, by a cosine
 * @param beta1 of Adam
 * @param emaDecay of the moving average that is shipped; 0: the network itself, as in the reference
 * @param evaluateMinutes between two evaluations on the test objects
 * @param checkpointMinutes between two checkpoints
 */
public record PartNetTrainingConfig(
        PartNetConfig network,
        List<PartCategory> categories,
        int batch,
        int copySteps,
        double balance,
        double jaccard,
        double warp,
        long seed,
        int threads,
        double rate,
        long decaySteps,
        double beta1,
        double emaDecay,
        double evaluateMinutes,
        double checkpointMinutes) {

    /** In place of the steps over which the rate falls: it stays. */
    private static final long NEVER = Long.MAX_VALUE;

    public PartNetTrainingConfig {
        categories = List.copyOf(categories);
        List<String> names = categories.stream().map(PartCategory::name).toList();
        if (!names.equals(network.categories())) {
            throw new IllegalArgumentException(
                    "The network's categories " + network.categories() + " differ from those to train, " + names + ".");
        }
        if (batch < 1 || threads < 1 || copySteps < 1) {
            throw new IllegalArgumentException("Batch, threads and copySteps must be at least 1.");
        }
    }

    /** Cars and persons. */
    public static PartNetTrainingConfig street() {
        return new PartNetTrainingConfig(
                PartNetConfig.of(List.of("car", "person")),
                List.of(
                        new PartCategory("car", "vehicle", List.of("cars"), List.of("cars_plates")),
                        new PartCategory("person", "person", List.of("persons"), List.of())),
                16,
                2,
                0.25,
                1,
                0.12,
                42,
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                2e-4,
                3000,
                0,
                0.998,
                5,
                5);
    }

    /** The paper's training on the classes of Cityscapes whose parts Panoptic Parts tells. */
    public static PartNetTrainingConfig cityscapes() {
        return reference(List.of(
                new PartCategory("person", "person", List.of(), List.of()),
                new PartCategory("rider", "person", List.of(), List.of()),
                new PartCategory("car", "vehicle", List.of(), List.of()),
                new PartCategory("truck", "vehicle", List.of(), List.of()),
                new PartCategory("bus", "vehicle", List.of(), List.of())));
    }

    /** The paper's training (METHOD.md section 1): one for all its data sets, but for the categories with part maps. */
    private static PartNetTrainingConfig reference(List<PartCategory> categories) {
        return new PartNetTrainingConfig(
                PartNetConfig.of(categories.stream().map(PartCategory::name).toList()),
                categories,
                6,
                1,
                0,
                0,
                0,
                42,
                street().threads,
                1e-4,
                NEVER,
                0,
                0,
                30,
                30);
    }

    /** A preset by its name; where the data set tells no parts, with our categories. */
    public static PartNetTrainingConfig preset(String name) {
        return switch (name) {
            case "street" -> street();
            case "cityscapes" -> cityscapes();
            case "ade20k", "coco" -> reference(street().categories);
            default ->
                throw new IllegalArgumentException(
                        "There is no training preset " + name + "; there are street, cityscapes, ade20k and coco.");
        };
    }
}
