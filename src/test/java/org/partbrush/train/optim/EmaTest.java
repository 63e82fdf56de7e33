package org.partbrush.train.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.Torch;
import org.partbrush.nn.Weights;

class EmaTest {

    private final NDManager manager = Torch.newManager();
    private final Weights current = network(10);
    private final Weights average = network(0);
    private final Ema ema = new Ema(average, 0.9);

    private Weights network(float value) {
        Weights weights = new Weights(manager);
        weights.root().parameter("w", 1).array().addi(value);
        weights.root().buffer("running_mean", 1).array().addi(value);
        weights.root().counter("num_batches_tracked").array().addi((long) value);
        return weights;
    }

    @AfterEach
    void free() {
        manager.close();
    }

    private float value(String name) {
        return average.get(name).array().getFloat();
    }

    @Test
    void earlyStepsForgetFaster() {
        ema.update(current, 0);
        assertEquals(9, value("w"), 1e-5);
    }

    @Test
    void laterStepsMoveByTheDecay() {
        ema.update(current, 1000);
        assertEquals(1, value("w"), 1e-5);
        ema.update(current, 1001);
        assertEquals(1.9, value("w"), 1e-5);
    }

    @Test
    void withoutAFastStartTheFirstStepMovesByTheDecay() {
        new Ema(average, 0.9, false).update(current, 0);
        assertEquals(1, value("w"), 1e-5);
    }

    @Test
    void runningStatisticsAreAveraged() {
        ema.update(current, 1000);
        assertEquals(1, value("running_mean"), 1e-5);
    }

    @Test
    void countersAreAveragedAndCutOff() {
        ema.update(current, 1000);
        ema.update(current, 1001);
        assertEquals(1, average.get("num_batches_tracked").array().getLong());
    }
}
