package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.util.random.RandomGenerator;
import org.partbrush.nn.Pass;
import org.partbrush.train.data.SceneBatch;

/** A training step of generator and discriminators; which one, the configuration's {@link Recipe} says. */
sealed interface GanStep permits GeneratorStep, PaperStep {

    GanState state();

    /** A training pass. */
    Pass pass();

    GeneratorInputs inputs();

    /** Runs step number {@code step}; everything it draws comes from {@code random}. */
    void run(NDManager root, long step, SceneBatch scenes, RandomGenerator random, StepMeans means);
}
