package org.partbrush.train.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.Generator;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Torch;
import org.partbrush.nn.Weights;
import org.partbrush.train.data.StepRandom;

class InitializationTest {

    private static final GeneratorConfig CONFIG = GeneratorConfig.street().withChannels(4);

    private final NDManager manager = Torch.newManager();
    private final Ops ops = new Ops(manager);
    private final Weights weights = new Weights(manager);

    @BeforeEach
    void initialize() {
        new Generator(CONFIG, weights);
        new Initialization(ops, StepRandom.of(1, 1)).apply(weights, CONFIG.noiseChannels());
    }

    @AfterEach
    void free() {
        ops.close();
        manager.close();
    }

    /** Root of the mean square. */
    private static double size(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i] * values[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    private float[] values(String name) {
        return weights.get(name).array().toFloatArray();
    }

    @Test
    void kernelsHaveXavierSize() {
        float[] kernel = values("body.0.conv_0.weight_orig");
        assertEquals(Math.sqrt(2.0 / (9 * 128)), size(kernel, 0, kernel.length), 0.002);
    }

    @Test
    void columnsThatReadNoiseStartSmaller() {
        float[] row = values("fc.weight");
        int noise = 9 * CONFIG.noiseChannels();
        assertEquals(0.2, size(row, 0, noise) / size(row, noise, 9 * CONFIG.conditioningChannels()), 0.06);
    }

    @Test
    void variancesStartAtOneAndBiasesAtZero() {
        assertEquals(1, values("body.0.norm_0.first_norm.running_var")[0]);
        assertEquals(0, values("fc.bias")[0]);
    }

    @Test
    void thePowerIterationHasConverged() {
        var kernel = weights.get("body.3.conv_1.weight_orig").array();
        var u = weights.get("body.3.conv_1.weight_u").array();
        var v = weights.get("body.3.conv_1.weight_v").array();
        double before = ops.spectralWeight(kernel, u, v).norm().getFloat();
        for (int i = 0; i < 50; i++) {
            ops.powerIteration(kernel, u, v);
        }
        assertEquals(ops.spectralWeight(kernel, u, v).norm().getFloat(), before, 0.05 * before);
    }
}
