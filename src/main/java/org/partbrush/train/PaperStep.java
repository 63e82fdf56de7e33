package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.Pass;
import org.partbrush.train.data.SceneBatch;
import org.partbrush.train.loss.FeatureLoss;
import org.partbrush.train.loss.FeatureNetwork;
import org.partbrush.train.loss.LabelMix;
import org.partbrush.train.loss.ObjectCrops;
import org.partbrush.train.loss.SegmentationLoss;

/**
 * The reference's training iteration on one batch: {@link ReferenceStep} with the draws, the style loss, the optimisers and
 * the moving average around it. For the training thread.
 *
 * @param features null: no style loss
 */
record PaperStep(
        GanState state,
        Pass pass,
        GeneratorInputs inputs,
        @Nullable FeatureNetwork features) implements GanStep {

    @Override
    public void run(NDManager root, long step, SceneBatch scenes, RandomGenerator random, StepMeans means) {
        GeneratorTrainingConfig config = state.config();
        double rise = Math.min(1, (step + 1.0) / config.warmupSteps());
        ReferenceStep reference = new ReferenceStep(state.generator(), state.discriminator(), pass, config.losses());
        try (NDManager manager = root.newSubManager()) {
            ReferenceStep.Truth truth = truth(manager, scenes);
            // PartNet is frozen: its maps are the same in both halves.
            GeneratorInputs.Maps maps = inputs.maps(manager, scenes);
            StyleView view = StyleView.draw(scenes, random);
            reference.pleaseDiscriminator(
                    truth, inputs.draw(maps, random), (sum, fake, real) -> addStyle(view, sum, fake, real), means);
            state.generator().adam().step(config.generatorRate() * rise);
            if (config.losses().judgesSegments()) {
                NDArray mask = mixMask(scenes, truth, random);
                reference.judgeBetter(truth, inputs.draw(maps, random), mask, means);
                state.discriminator().adam().step(config.discriminatorRate() * rise);
            }
            state.average().update(state.generator().weights(), step);
        }
    }

    private ReferenceStep.Truth truth(NDManager manager, SceneBatch scenes) {
        NDArray label = StepTensors.label(manager, scenes);
        var loss = new SegmentationLoss(
                state.config().generator().semanticClasses(),
                true,
                state.config().losses().largestClass());
        NDArray weights = manager.create(loss.balance(scenes.semantic()), label.getShape());
        return new ReferenceStep.Truth(StepTensors.image(manager, scenes), label, weights);
    }

    private NDArray mixMask(SceneBatch scenes, ReferenceStep.Truth truth, RandomGenerator random) {
        float[] mask = LabelMix.draw(state.config().generator().semanticClasses(), random)
                .withReferenceQuirk(scenes.semantic())
                .mask(scenes.semantic());
        return truth.label().getManager().create(mask, truth.label().getShape());
    }

    /**
     * What the style loss looks at: half of the time whole images, else up to ten objects, or nothing where there are none.
     *
     * @param objects null: whole images
     */
    private record StyleView(boolean isEmpty, @Nullable ObjectCrops objects) {

        static StyleView draw(SceneBatch scenes, RandomGenerator random) {
            if (random.nextBoolean()) {
                return new StyleView(false, null);
            }
            return scenes.boxes().isEmpty()
                    ? new StyleView(true, null)
                    : new StyleView(false, ObjectCrops.draw(scenes.boxes(), random));
        }
    }

    private void addStyle(StyleView view, LossSum sum, NDArray fake, NDArray real) {
        double weight = state.config().losses().style();
        if (features == null || view.isEmpty || weight == 0) {
            return;
        }
        int size = state.config().featureSize();
        ObjectCrops objects = view.objects;
        NDArray ours = objects == null ? fake : objects.of(pass.ops(), fake);
        NDArray theirs = objects == null ? real : objects.of(pass.ops(), real);
        NDArray style = FeatureLoss.style(features.forward(pass, ours, size), features.forward(pass, theirs, size));
        sum.add("g_style", style, weight);
    }
}
