package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.partbrush.nn.WeightTensor;
import org.partbrush.train.data.StepRandom;
import org.partbrush.train.optim.CosineRate;
import org.partbrush.train.optim.Ema;
import org.partbrush.train.run.RunFolder;
import org.partbrush.train.shape.PartBalance;
import org.partbrush.train.shape.PartShape;
import org.partbrush.train.shape.ShapeBatch;
import org.partbrush.train.shape.ShapeSampler;
import org.partbrush.train.shape.SupportDraw;

/** The steps of a PartNet training, and what is shown of it: scores on the test objects, and weights of the average. */
record PartNetWork(
        PartNetTrainingConfig config,
        NDManager manager,
        PartNetStep step,
        Ema average,
        Draws draws,
        PartNetEvaluation evaluation,
        RunFolder folder)
        implements TrainingLoop.Work {

    /** Where a step gets its material from. */
    record Draws(ShapeSampler shapes, SupportDraw supports, PartBalance balance, int slots) {

        static Draws of(PartObjects objects, double exponent) {
            List<List<byte[]>> examples = IntStream.range(0, objects.supports().size())
                    .mapToObj(objects::examples)
                    .toList();
            return new Draws(
                    new ShapeSampler(objects.training()),
                    new SupportDraw(objects.supports(), examples),
                    PartBalance.of(objects.training(), examples.size(), objects.slots(), exponent),
                    objects.slots());
        }
    }

    @Override
    public void step(long number, StepMeans means) {
        RandomGenerator random = StepRandom.of(config.seed(), number);
        List<PartShape> shapes = draws.shapes().draw(config.batch(), random);
        int[] slots = permutation(draws.slots(), random);
        ShapeBatch batch = ShapeBatch.of(shapes, slots, draws.balance(), config.warp(), random);
        // The last support is never replaced, as in the reference.
        int drawn = random.nextInt(Math.max(1, config.network().supports() - 1));
        int replaced = number % config.copySteps() == 0 ? drawn : -1;
        var material = new PartNetStep.Material(batch, draws.supports().draw(random), slots, replaced);
        step.run(manager, material, rate(number), means);
        average.update(step.trained().weights(), number);
    }

    private static int[] permutation(int size, RandomGenerator random) {
        int[] slots = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            slots[i] = slots[j];
            slots[j] = i;
        }
        return slots;
    }

    private double rate(long number) {
        return new CosineRate(config.rate(), 1, config.decaySteps()).at(number);
    }

    @Override
    public int samplesPerStep() {
        return config.batch();
    }

    @Override
    public Map<String, Supplier<Map<String, WeightTensor>>> parts() {
        return new Averaged(step.trained(), average.average()).parts();
    }

    @Override
    public Map<String, ?> show(long steps) throws IOException {
        folder.writeWeights(step.trained().name(), average.average().save());
        return Map.of("test", evaluation.run(manager));
    }
}
