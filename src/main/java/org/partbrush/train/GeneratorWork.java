package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.partbrush.nn.Pass;
import org.partbrush.nn.WeightTensor;
import org.partbrush.train.data.SceneBatch;
import org.partbrush.train.data.SceneSampler;
import org.partbrush.train.data.StepRandom;
import org.partbrush.train.run.RunFolder;

/** The steps of a generator training, and what is shown of it: pictures and weights of the moving average. */
record GeneratorWork(NDManager manager, GanStep step, SceneSampler sampler, SampleWriter samples, RunFolder folder)
        implements TrainingLoop.Work {

    @Override
    public void step(long number, StepMeans means) {
        GeneratorTrainingConfig config = step.state().config();
        RandomGenerator random = StepRandom.of(config.seed(), number);
        SceneBatch scenes = sampler.draw(config.batch(), config.frame(), random);
        step.run(manager, number, scenes, random, means);
    }

    @Override
    public int samplesPerStep() {
        return step.state().config().batch();
    }

    @Override
    public Map<String, Supplier<Map<String, WeightTensor>>> parts() {
        return step.state().parts();
    }

    @Override
    public Map<String, ?> show(long steps) throws IOException {
        GanState state = step.state();
        try (NDManager scratch = manager.newSubManager()) {
            var refresh = new StatisticsRefresh(state.config(), sampler, step.inputs(), step.pass());
            var copy = refresh.copy(scratch, state.average().average());
            Pass pass = Pass.inference(step.pass().ops(), step.pass().precision());
            samples.write(steps, scratch, step.inputs(), copy.generator(), pass);
            folder.writeWeights(state.generator().name(), copy.weights().save());
            for (Trained<?> judge : List.of(state.discriminator(), state.patches(), state.projected())) {
                folder.writeWeights(judge.name(), judge.weights().save());
            }
        }
        return Map.of("sample", RunFolder.sampleName(steps));
    }
}
