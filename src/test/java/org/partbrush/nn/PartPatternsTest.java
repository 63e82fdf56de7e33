package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two part maps of some rectangles, one of which touches the border, and a part branch with random weights. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartPatternsTest {

    private static final int CHANNELS = 5;
    private static final int HEIGHT = 24;
    private static final int WIDTH = 32;
    private static final int WIDE = 6;

    private final Random random = new Random(3);
    private NDManager manager;
    private Ops ops;
    private Weights weights;
    private Conv conv;

    @BeforeAll
    void load() {
        manager = Torch.newManager();
        ops = new Ops(manager);
        weights = new Weights(manager);
        conv = new Conv(weights.root().at("conv_part", 0), CHANNELS, GeneratorConfig.PART_HIDDEN, 3, true);
    }

    @AfterAll
    void close() {
        weights.close();
        ops.close();
        manager.close();
    }

    private void randomise() {
        for (Parameter p : weights.all()) {
            if (!p.name().endsWith("num_batches_tracked")) {
                float[] values = normal(Math.toIntExact(p.array().size()));
                if (p.name().endsWith("running_var")) {
                    for (int i = 0; i < values.length; i++) {
                        values[i] = 0.5f + values[i] * values[i];
                    }
                }
                weights.fill(p, values);
            }
        }
    }

    private float[] normal(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = 0.5f * (float) random.nextGaussian();
        }
        return values;
    }

    private NDArray parts() {
        float[] parts = new float[2 * HEIGHT * WIDTH];
        for (int i = 0; i < parts.length; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH % HEIGHT;
            boolean isFirst = i < HEIGHT * WIDTH;
            parts[i] = x < 9 && y > 4 && y < 15 ? 1 : x < 20 && y < 11 ? (isFirst ? 2 : 4) : 0;
        }
        return manager.create(parts, new Shape(2, 1, HEIGHT, WIDTH));
    }

    private NDArray map(int height, int width) {
        return manager.create(normal(2 * WIDE * height * width), new Shape(2, WIDE, height, width));
    }

    private PartInput maps(Pass pass, NDArray parts) {
        NDArray features = ops.leakyRelu(conv.forward(pass, Generator.oneHot(parts, CHANNELS)));
        return new PartInput(features, parts.gt(0).toType(DataType.FLOAT32, false), null);
    }

    @ParameterizedTest
    @CsvSource({"1, HARD", "2, HARD", "4, HARD", "1, SOFT", "2, SOFT"})
    void modulationByPatternIsModulationByMaps(int coarser, Edges edges) {
        PartSemanticModulation modulation =
                new PartSemanticModulation(weights.root().at("psm" + edges, coarser), WIDE, WIDE, 0, 1);
        randomise();
        Pass pass = Pass.inference(ops, Precision.FLOAT32);
        NDArray x = map(HEIGHT / coarser, WIDTH / coarser);
        NDArray byMaps = modulation.forward(pass, x, maps(pass, parts()), edges);
        NDArray byPattern = modulation.forward(
                pass, x, PartPatterns.of(pass, parts(), conv, CHANNELS).orElseThrow(), edges);
        assertEquals(byMaps.getShape(), byPattern.getShape());
        assertArrayEquals(byMaps.toFloatArray(), byPattern.toFloatArray(), 2e-5f);
    }

    @Test
    void aPatternIsCountedOnce() {
        randomise();
        Pass pass = Pass.inference(ops, Precision.FLOAT32);
        NDArray even = manager.ones(new Shape(1, 1, HEIGHT, WIDTH));
        PartPatterns patterns = PartPatterns.of(pass, even, conv, CHANNELS).orElseThrow();
        // The middle, four borders and four corners.
        assertEquals(9, patterns.features().getShape().get(0));
    }

    @Test
    void partsOfNoiseAreLeftToMaps() {
        float[] noise = new float[HEIGHT * WIDTH];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextInt(CHANNELS);
        }
        NDArray parts = manager.create(noise, new Shape(1, 1, HEIGHT, WIDTH));
        Pass pass = Pass.inference(ops, Precision.FLOAT32);
        assertTrue(PartPatterns.of(pass, parts, conv, CHANNELS).isEmpty());
    }
}
