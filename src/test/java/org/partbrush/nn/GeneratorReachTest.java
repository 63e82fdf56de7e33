package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a generator looks, measured by NaN, which spoils every pixel that depends on it. */
class GeneratorReachTest {

    private static final int HEIGHT = 16;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pixelsDependOnNothingBeyondTheReach(boolean isOurs) {
        GeneratorConfig config = new GeneratorConfig(
                2,
                PartSource.MAP,
                2,
                PartInjection.PSM,
                false,
                false,
                true,
                1,
                4,
                1,
                2,
                1,
                false,
                false,
                isOurs,
                isOurs,
                isOurs);
        int reach = config.reach();
        int half = 2 * reach;
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager);
                Weights weights = new Weights(manager)) {
            Generator generator = new Generator(config, weights);
            for (Parameter p : weights.all()) {
                float[] values = new float[Math.toIntExact(p.array().size())];
                Arrays.fill(values, 0.1f);
                if (!p.name().endsWith("num_batches_tracked")) {
                    weights.fill(p, values);
                }
            }
            float[] z = new float[HEIGHT * 2 * half];
            for (int i = 0; i < z.length; i++) {
                z[i] = i % (2 * half) < half ? 0 : Float.NaN;
            }
            NDArray blank = manager.zeros(new Shape(1, 1, HEIGHT, 2 * half));
            NDArray noise = manager.create(z, blank.getShape());
            float[] image = generator
                    .forward(
                            Pass.inference(ops, Precision.FLOAT32), new GeneratorInput(blank, noise, blank, null, null))
                    .toFloatArray();
            int first = 0;
            while (!Float.isNaN(image[first])) {
                first++;
            }
            assertTrue(half - first <= reach, (half - first) + " pixels of " + reach);
            assertTrue(half - first > reach - 2 * config.stride(), (half - first) + " pixels of only " + reach);
        }
    }
}
