package org.partbrush.train.data;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The randomness of a training step, derived from the run's seed and the step's number alone, so that a resumed run
 * draws what an uninterrupted one would have drawn.
 */
public final class StepRandom {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private StepRandom() {}

    public static RandomGenerator of(long runSeed, long step) {
        return FACTORY.create(runSeed * 0x9E3779B97F4A7C15L + step);
    }
}
