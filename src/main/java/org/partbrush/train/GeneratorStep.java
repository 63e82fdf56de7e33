package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.Pass;
import org.partbrush.nn.SegmentationDiscriminator.Verdict;
import org.partbrush.nn.Torch;
import org.partbrush.train.data.PartRemovals;
import org.partbrush.train.data.SceneBatch;
import org.partbrush.train.loss.ChromaLoss;
import org.partbrush.train.loss.ColorJitter;
import org.partbrush.train.loss.ColourLoss;
import org.partbrush.train.loss.ContrastLoss;
import org.partbrush.train.loss.EditLoss;
import org.partbrush.train.loss.HingeLoss;
import org.partbrush.train.loss.LabelMix;
import org.partbrush.train.loss.SegmentationLoss;
import org.partbrush.train.loss.Shift;

/**
 * One training step of generator and discriminator on one batch. In the first steps each learns alone: the generator by
 * pixels and features, the discriminator by segmenting real images. Then the generator also has to please the
 * discriminator, which judges the very images the generator was judged by: one forward pass less.
 *
 * <p>For the training thread.
 *
 * @param features null: nothing looks at features
 */
record GeneratorStep(
        GanState state,
        Pass pass,
        GeneratorInputs inputs,
        @Nullable FeatureJudge features) implements GanStep {

    /** Share of the steps that also make images without a part. */
    private static final double EDIT_SHARE = 0.5;

    /** Share of the steps that also make mirrored images, besides those that edits leave; in the rest nothing is made twice. */
    private static final double MIRROR_SHARE = 0.25;

    /**
     * What both halves of a step share.
     *
     * @param condition the one-hot maps that images are judged by
     * @param removals null, or what the input's second copies lack
     * @param isMirrored whether the input's second copies are mirrored
     */
    private record Batch(
            NDManager manager,
            SceneBatch scenes,
            StepTensors tensors,
            NDArray condition,
            GeneratorInput input,
            @Nullable PartRemovals removals,
            boolean isMirrored,
            NDArray classWeights,
            RandomGenerator random,
            StepMeans means) {}

    /**
     * What the generator made, cut off from its graph.
     *
     * @param view null: nothing looks at features
     */
    private record Generated(NDArray images, FeatureJudge.@Nullable View view) {}

    @Override
    public void run(NDManager root, long step, SceneBatch scenes, RandomGenerator random, StepMeans means) {
        GeneratorTrainingConfig config = state.config();
        boolean isSolo = step < config.soloSteps();
        try (NDManager manager = root.newSubManager()) {
            Batch batch = batch(manager, scenes, random, means);
            double rise = Math.min(1, (step + 1.0) / config.warmupSteps());
            Generated generated = stepGenerator(batch, isSolo);
            state.generator().adam().step(config.generatorRate() * (isSolo ? config.soloFactor() : 1) * rise);
            stepJudges(batch, generated, isSolo, step, config.discriminatorRate() * rise);
            state.average().update(state.generator().weights(), step);
        }
    }

    private Batch batch(NDManager manager, SceneBatch scenes, RandomGenerator random, StepMeans means) {
        GeneratorTrainingConfig config = state.config();
        double kind = random.nextDouble();
        boolean edits = config.losses().edit() > 0 && kind < EDIT_SHARE;
        PartRemovals removals = edits ? PartRemovals.draw(scenes, random) : null;
        GeneratorInput input = removals == null
                ? inputs.draw(manager, scenes, random)
                : inputs.drawTwice(manager, scenes, scenes.withPart(removals.part()), random);
        boolean isMirrored = config.losses().mirror() > 0 && removals == null && kind < EDIT_SHARE + MIRROR_SHARE;
        StepTensors tensors = StepTensors.of(manager, scenes);
        int classes = config.generator().semanticClasses();
        float[] weights =
                new SegmentationLoss(classes, true, config.losses().largestClass()).balance(scenes.semantic());
        NDArray classWeights = manager.create(weights, tensors.label().getShape());
        NDArray condition = state.patches().network().condition(tensors.label(), tensors.part());
        return new Batch(
                manager,
                scenes,
                tensors,
                condition,
                isMirrored ? input.twiceMirrored() : input,
                removals,
                isMirrored,
                classWeights,
                random,
                means);
    }

    /** Lets the discriminators that are used learn; alone, only the segmenting one has something to learn. */
    private void stepJudges(Batch batch, Generated generated, boolean isSolo, long step, double rate) {
        LossWeights weights = state.config().losses();
        if (weights.judgesSegments() && (!isSolo || step % 3 == 0)) {
            if (isSolo) {
                stepSegmenter(batch);
            } else {
                stepDiscriminator(batch, generated.images());
            }
            state.discriminator().adam().step(rate);
        }
        if (weights.judgesPatches() && !isSolo) {
            adversary().step(patchImages(batch, generated.images()), weights, batch.means);
            state.patches().adam().step(rate);
        }
        if (features != null && generated.view() != null && weights.judgesFeatures() && !isSolo) {
            features.step(generated.view(), weights, batch.means);
            state.projected().adam().step(rate);
        }
    }

    private PatchAdversary adversary() {
        return new PatchAdversary(state.patches(), pass);
    }

    private PatchAdversary.Images patchImages(Batch batch, NDArray generated) {
        ColorJitter jitter = jitter(batch);
        PatchAdversary.Images images = new PatchAdversary.Images(
                jitter.apply(generated), jitter.apply(batch.tensors.image()), batch.condition);
        return images.shifted(Shift.draw(batch.random));
    }

    /** Gradients of the generator. */
    private Generated stepGenerator(Batch batch, boolean isSolo) {
        LossWeights weights = state.config().losses();
        state.discriminator().weights().requireGradients(false);
        state.patches().weights().requireGradients(false);
        state.projected().weights().requireGradients(false);
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            LossSum sum = new LossSum(batch.means);
            NDArray generated = state.generator().network().forward(pass, batch.input);
            if (batch.removals != null) {
                generated = judgeEdits(batch, batch.removals, generated.split(2), sum);
            }
            if (batch.isMirrored) {
                generated = judgeMirrored(generated.split(2), sum);
            }
            if (state.config().sparesVague()) {
                generated = batch.tensors.sparing(generated);
            }
            addPhotographLosses(batch, generated, sum);
            if (!isSolo && weights.judgesPatches()) {
                adversary().addGeneratorLosses(patchImages(batch, generated), weights, sum);
            }
            if (!isSolo && weights.judgesSegments()) {
                ColorJitter jitter = jitter(batch);
                Verdict verdict = state.discriminator().network().forward(pass, jitter.apply(generated));
                NDArray named = SegmentationLoss.real(verdict.logits(), batch.tensors.label(), batch.classWeights);
                sum.add("g_seg", named, weights.segmentation());
                if (verdict.score() != null) {
                    sum.add("g_global", HingeLoss.generator(verdict.score()), weights.global());
                }
            }
            FeatureJudge.View view = null;
            if (features != null) {
                view = features.look(generated, batch.tensors, batch.condition, batch.scenes, batch.random);
                features.addGeneratorLosses(view, weights, isSolo, sum);
            }
            collector.backward(sum.total());
            return new Generated(generated.stopGradient(), view == null ? null : view.detached());
        } finally {
            state.discriminator().weights().requireGradients(true);
            state.patches().weights().requireGradients(true);
            state.projected().weights().requireGradients(true);
        }
    }

    /** What needs no judge: pixels, and what pixels add up to, beside the photographs. */
    private void addPhotographLosses(Batch batch, NDArray generated, LossSum sum) {
        LossWeights weights = state.config().losses();
        NDArray real = batch.tensors.image();
        sum.add("g_pixel", generated.sub(real).abs().mean(), weights.pixel());
        if (weights.colour() > 0) {
            sum.add("g_colour", ColourLoss.of(pass.ops(), generated, real), weights.colour());
        }
        if (weights.chroma() > 0) {
            sum.add("g_chroma", ChromaLoss.of(generated, real), weights.chroma());
        }
        if (weights.contrast() > 0) {
            NDArray contrast = ContrastLoss.of(pass.ops(), generated, real, batch.condition);
            sum.add("g_contrast", contrast, weights.contrast());
        }
    }

    /** Compares images with edited ones, which were made together with them and share their statistics. */
    private NDArray judgeEdits(Batch batch, PartRemovals removals, NDList images, LossSum sum) {
        Shape shape = batch.tensors.part().getShape();
        NDArray loss = EditLoss.of(
                images.get(0),
                images.get(1),
                batch.manager.create(removals.removed(), shape),
                batch.manager.create(removals.outside(), shape));
        sum.add("g_edit", loss, state.config().losses().edit());
        return images.get(0);
    }

    /**
     * A scene's mirror image should look like the mirrored scene: photographs do not tell left from right, but kernels can, and
     * then a jacket has two halves of different colours.
     */
    private NDArray judgeMirrored(NDList images, LossSum sum) {
        NDArray difference =
                ColourLoss.of(pass.ops(), images.get(0), images.get(1).flip(3));
        sum.add("g_mirror", difference, state.config().losses().mirror());
        return images.get(0);
    }

    /** Gradients of the discriminator from fake, real and mixed images in one pass. */
    private void stepDiscriminator(Batch batch, NDArray generated) {
        LossWeights weights = state.config().losses();
        ColorJitter jitter = jitter(batch);
        NDArray fake = jitter.apply(generated);
        NDArray real = jitter.apply(batch.tensors.image());
        byte[] labels = batch.scenes.semantic();
        LabelMix labelMix = LabelMix.draw(state.config().generator().semanticClasses(), batch.random);
        NDArray mask = batch.manager.create(
                labelMix.mask(labels), batch.tensors.label().getShape());
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            NDArray all = NDArrays.concat(new NDList(fake, real, LabelMix.mix(mask, real, fake)), 0);
            Verdict verdict = state.discriminator().network().forward(pass, all);
            NDList logits = verdict.logits().split(3);
            LossSum sum = new LossSum(batch.means);
            sum.add("d_fake", SegmentationLoss.fake(logits.get(0)), weights.segmentation());
            addReal(batch, logits.get(1), sum);
            NDArray consistency = LabelMix.consistency(mask, logits.get(2), logits.get(1), logits.get(0));
            sum.add("d_mix", consistency, weights.labelMix());
            if (verdict.score() != null) {
                NDList scores = verdict.score().split(3);
                NDArray hinge = HingeLoss.fake(scores.get(0)).add(HingeLoss.real(scores.get(1)));
                sum.add("d_global", hinge, weights.global());
            }
            collector.backward(sum.total());
            batch.means.add("acc_fake", share(logits.get(0).argMax(1).eq(0)));
        }
    }

    /** Gradients of the discriminator as a plain segmenter of real images. */
    private void stepSegmenter(Batch batch) {
        NDArray real = jitter(batch).apply(batch.tensors.image());
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            LossSum sum = new LossSum(batch.means);
            addReal(batch, state.discriminator().network().forward(pass, real).logits(), sum);
            collector.backward(sum.total());
        }
    }

    private void addReal(Batch batch, NDArray logits, LossSum sum) {
        NDArray label = batch.tensors.label();
        NDArray loss = SegmentationLoss.real(logits, label, batch.classWeights);
        sum.add("d_real", loss, state.config().losses().segmentation());
        batch.means.add(
                "acc_real",
                share(logits.argMax(1).eq(label.add(1).reshape(logits.argMax(1).getShape()))));
    }

    private ColorJitter jitter(Batch batch) {
        return ColorJitter.draw(batch.scenes.count(), state.config().jitter(), batch.random);
    }

    private static double share(NDArray isTrue) {
        return isTrue.countNonzero().getLong() / (double) isTrue.size();
    }
}
