package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.partbrush.nn.Pass;
import org.partbrush.nn.ProjectedDiscriminator;
import org.partbrush.nn.Torch;
import org.partbrush.train.data.BatchBox;
import org.partbrush.train.data.SceneBatch;
import org.partbrush.train.loss.CloseUps;
import org.partbrush.train.loss.FeatureLoss;
import org.partbrush.train.loss.FeatureNetwork;
import org.partbrush.train.loss.FeatureNetwork.Features;
import org.partbrush.train.loss.HingeLoss;
import org.partbrush.train.loss.ObjectCrops;
import org.partbrush.train.loss.Shift;

/**
 * What the feature network adds to a step: feature and style losses, and the projected discriminator, which judges the
 * very features that these losses compare. For the training thread.
 *
 * @param size side to which whole images are resized, at most
 */
record FeatureJudge(Trained<ProjectedDiscriminator> projected, FeatureNetwork features, Pass pass, int size) {

    /** An object must cover this share of a sample's width and of its height to be looked at by itself. */
    private static final double SMALLEST_OBJECT = 0.12;

    /**
     * Whole images are shrunk by up to this fraction, anew in every step: the network's layers halve them on a fixed grid,
     * and gradients through it would weave that grid into the generator's images.
     */
    private static final int LARGEST_SHRINKING = 4;

    /**
     * What was seen of generated and of real images.
     *
     * @param condition one-hot maps of the same sections
     */
    record View(Features generated, Features real, NDArray condition) {

        /** Cut off from the graph of the generator. */
        View detached() {
            return new View(new Features(List.of(), stopped(generated.style())), real, condition);
        }

        private static List<NDArray> stopped(List<NDArray> layers) {
            return layers.stream().map(NDArray::stopGradient).toList();
        }
    }

    /**
     * What is looked at.
     *
     * @param cut from images, NxCxHxW
     * @param side at which the feature network sees it
     */
    private record Section(UnaryOperator<NDArray> cut, int side) {}

    /** Looks at whole images, at single objects or at single parts, a third of the time each. */
    View look(NDArray generated, StepTensors tensors, NDArray condition, SceneBatch scenes, RandomGenerator random) {
        Section section = draw(scenes, random);
        return new View(
                features.forward(pass, section.cut().apply(generated), section.side()),
                features.forward(pass, section.cut().apply(tensors.image()), section.side()),
                section.cut().apply(condition));
    }

    private Section draw(SceneBatch scenes, RandomGenerator random) {
        Optional<Section> section = switch (random.nextInt(3)) {
            case 0 -> objects(scenes, random);
            case 1 -> parts(scenes, random);
            default -> Optional.empty();
        };
        return section.orElseGet(
                () -> new Section(Shift.draw(random)::apply, size - random.nextInt(size / LARGEST_SHRINKING)));
    }

    private Optional<Section> objects(SceneBatch scenes, RandomGenerator random) {
        List<BatchBox> objects = scenes.boxesAbove(SMALLEST_OBJECT);
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        ObjectCrops crops = ObjectCrops.draw(objects, random);
        return Optional.of(new Section(images -> crops.of(pass.ops(), images), ObjectCrops.SIZE));
    }

    private Optional<Section> parts(SceneBatch scenes, RandomGenerator random) {
        return CloseUps.draw(scenes, random)
                .map(closeUps -> new Section(images -> closeUps.of(pass.ops(), images), CloseUps.SIZE));
    }

    /** The generator's share; the discriminator's weights must not collect gradients meanwhile. */
    void addGeneratorLosses(View view, LossWeights weights, boolean isSolo, LossSum sum) {
        sum.add("g_feature", FeatureLoss.content(view.generated(), view.real()), weights.feature());
        if (!isSolo && weights.style() > 0) {
            sum.add("g_style", FeatureLoss.style(view.generated(), view.real()), weights.style());
        }
        if (!isSolo && weights.judgesFeatures()) {
            NDList hinges = new NDList();
            for (NDArray score : judge(view.generated(), view)) {
                hinges.add(HingeLoss.generator(score));
            }
            sum.add("g_projected", NDArrays.stack(hinges).mean(), weights.projected());
        }
    }

    /** Gradients of the discriminator. */
    void step(View view, LossWeights weights, StepMeans means) {
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            NDList hinges = new NDList();
            for (NDArray score : judge(view.generated(), view)) {
                hinges.add(HingeLoss.fake(score));
            }
            for (NDArray score : judge(view.real(), view)) {
                hinges.add(HingeLoss.real(score));
            }
            LossSum sum = new LossSum(means);
            // Twice the mean, because generated and real images count together.
            sum.add("d_projected", Torch.times(NDArrays.stack(hinges).mean(), 2), weights.projected());
            collector.backward(sum.total());
        }
    }

    private List<NDArray> judge(Features seen, View view) {
        return projected.network().forward(pass, FeatureLoss.scaled(seen.style()), view.condition());
    }
}
