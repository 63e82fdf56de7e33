package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.partbrush.nn.WeightTensor;
import org.partbrush.train.data.StepRandom;
import org.partbrush.train.optim.Ema;
import org.partbrush.train.run.RunFolder;
import org.partbrush.train.shape.PartBalance;
import org.partbrush.train.shape.ShapeBatch;
import org.partbrush.train.shape.ShapeSampler;

/** The steps of a part U-Net's training, and what is shown of it: scores on the test objects, and weights of the average. */
record PartUNetWork(
        PartUNetTrainingConfig config,
        NDManager manager,
        PartUNetStep step,
        Ema average,
        ShapeSampler shapes,
        PartBalance balance,
        PartUNetEvaluation evaluation,
        RunFolder folder)
        implements TrainingLoop.Work {

    @Override
    public void step(long number, StepMeans means) {
        RandomGenerator random = StepRandom.of(config.seed(), number);
        int[] slots = IntStream.range(0, config.network().slots()).toArray();
        ShapeBatch batch = ShapeBatch.of(shapes.draw(config.batch(), random), slots, balance, config.warp(), random);
        step.run(manager, batch, config.rate(number), means);
        average.update(step.trained().weights(), number);
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
