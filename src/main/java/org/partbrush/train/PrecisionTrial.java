package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.train.data.SceneBatch;
import org.partbrush.train.data.StepRandom;
import org.partbrush.train.optim.Initialization;

/**
 * Processor seconds of a training step in each data type: processors differ by a factor of ten, and their flags do not tell.
 */
record PrecisionTrial(Map<Precision, Double> seconds) {

    /** Times steps of throw-away networks on one batch. */
    static PrecisionTrial run(NDManager parent, Ops ops, StepMaterial material, SceneBatch scenes) throws IOException {
        Map<Precision, Double> seconds = new EnumMap<>(Precision.class);
        try (NDManager manager = parent.newSubManager()) {
            GanState state = GanState.of(manager, material.config());
            state.initialize(
                    new Initialization(ops, StepRandom.of(material.config().seed(), 0)));
            for (Precision precision : Precision.values()) {
                GanStep step = material.step(state, Pass.training(ops, precision));
                // The first run of a data type also sets up its kernels.
                time(step, manager, scenes);
                seconds.put(precision, time(step, manager, scenes));
            }
        }
        return new PrecisionTrial(seconds);
    }

    private static double time(GanStep step, NDManager manager, SceneBatch scenes) {
        // This thread's own time: a busy machine must not decide.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        step.run(manager, 0, scenes, StepRandom.of(0, 0), new StepMeans());
        return (clock.getCurrentThreadCpuTime() - start) / 1e9;
    }

    Precision fastest() {
        Precision best = Precision.FLOAT32;
        for (var entry : seconds.entrySet()) {
            best = entry.getValue() < seconds.getOrDefault(best, 0.0) ? entry.getKey() : best;
        }
        return best;
    }
}
