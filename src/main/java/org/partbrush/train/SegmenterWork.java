package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Segmenter;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;
import org.partbrush.train.data.SceneBatch;
import org.partbrush.train.data.SceneSampler;
import org.partbrush.train.data.StepRandom;
import org.partbrush.train.data.TrainingScene;
import org.partbrush.train.optim.Ema;
import org.partbrush.train.run.RunFolder;
import org.partbrush.train.score.Confusion;

/**
 * The steps of a segmenter training, and what is shown of it: scores of the average on scenes held back, and its weights.
 *
 * @param averaged the network of the average's weights
 * @param held scenes not trained on
 */
record SegmenterWork(
        SegmenterTrainingConfig config,
        NDManager manager,
        SegmenterStep step,
        SceneSampler sampler,
        Ema average,
        Segmenter averaged,
        List<TrainingScene> held,
        RunFolder folder)
        implements TrainingLoop.Work {

    @Override
    public void step(long number, StepMeans means) {
        RandomGenerator random = StepRandom.of(config.seed(), number);
        SceneBatch scenes = sampler.draw(config.batch(), config.size(), random);
        step.run(manager, scenes, config.rate(number), random, means);
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
        Confusion confusion = new Confusion(config.network().classes());
        held.forEach(scene -> judge(scene, confusion));
        return Map.of("meanIou", rounded(confusion.meanIou()), "heldAccuracy", rounded(confusion.accuracy(1)));
    }

    private void judge(TrainingScene scene, Confusion confusion) {
        Pass pass = Pass.inference(step.pass().ops(), step.pass().precision());
        SceneBatch batch = SceneBatch.central(List.of(scene), config.size());
        try (NDManager local = manager.newSubManager()) {
            NDArray logits = averaged.forward(pass, StepTensors.image(local, batch));
            long[] named = Torch.likeliestFrom1(logits).toLongArray();
            for (int i = 0; i < named.length; i++) {
                int truth = batch.semantic()[i] & 0xFF;
                if (truth > 0) {
                    confusion.add(truth, (int) named[i]);
                }
            }
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
