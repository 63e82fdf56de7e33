package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import org.partbrush.nn.Generator;
import org.partbrush.nn.Parameter;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Weights;
import org.partbrush.train.data.SceneSampler;
import org.partbrush.train.data.StepRandom;

/**
 * The moving average of weights fits none of the batch-norm statistics met in training, so before it is used some
 * training passes measure them anew (METHOD.md section 4 "EMA").
 *
 * @param pass a training pass
 */
record StatisticsRefresh(GeneratorTrainingConfig config, SceneSampler sampler, GeneratorInputs inputs, Pass pass) {

    private static final long SEED = 51;

    /** A generator to look at or to keep, not to train. */
    record Copy(Generator generator, Weights weights) {}

    /** A copy of the average with statistics from some batches, in memory of {@code manager}. */
    Copy copy(NDManager manager, Weights average) {
        Weights weights = new Weights(manager);
        Copy copy = new Copy(new Generator(config.generator(), weights), weights);
        Iterator<Parameter> sources = average.all().iterator();
        for (Parameter target : weights.all()) {
            sources.next().array().copyTo(target.array());
        }
        for (int i = 0; i < config.refreshBatches(); i++) {
            RandomGenerator random = StepRandom.of(SEED, i);
            var scenes = sampler.draw(config.batch(), config.frame(), random);
            try (NDManager batch = manager.newSubManager()) {
                // Only the statistics it leaves behind matter.
                copy.generator()
                        .forward(pass, inputs.draw(batch, scenes, random))
                        .close();
            }
        }
        return copy;
    }
}
