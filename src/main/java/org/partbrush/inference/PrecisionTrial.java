package org.partbrush.inference;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.partbrush.nn.Generator;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartSource;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.raster.IntRect;

/**
 * Times a small image in both data types. Processors with bfloat16 tiles are two to three times faster with it, others
 * slower; in between float32 is kept, so that the choice does not waver.
 */
final class PrecisionTrial {

    private static final int SIDE = 128;
    private static final double CLEARLY_FASTER = 1.3;
    private static final int RUNS = 2;

    private PrecisionTrial() {}

    static Precision fastest(NDManager manager, Ops ops, Generator generator) {
        long float32 = shortest(manager, generator, Pass.inference(ops, Precision.FLOAT32));
        long bfloat16 = shortest(manager, generator, Pass.inference(ops, Precision.BFLOAT16));
        return float32 > CLEARLY_FASTER * bfloat16 ? Precision.BFLOAT16 : Precision.FLOAT32;
    }

    /** Nanoseconds of the best run after one to warm up. */
    private static long shortest(NDManager manager, Generator generator, Pass pass) {
        long shortest = Long.MAX_VALUE;
        for (int run = 0; run <= RUNS; run++) {
            long start = System.nanoTime();
            try (NDManager local = manager.newSubManager()) {
                generator.forward(pass, blank(local, generator.config())).toFloatArray();
            }
            shortest = run == 0 ? shortest : Math.min(shortest, System.nanoTime() - start);
        }
        return shortest;
    }

    private static GeneratorInput blank(NDManager manager, GeneratorConfig config) {
        Shape map = new Shape(1, 1, SIDE, SIDE);
        boolean isMap = config.partSource() == PartSource.MAP;
        return new GeneratorInput(
                        manager.zeros(map),
                        manager.zeros(new Shape(1, config.noiseChannels())),
                        isMap ? manager.zeros(map) : manager.zeros(new Shape(1, config.partChannels(), SIDE, SIDE)),
                        isMap ? null : manager.zeros(map),
                        InputSource.shapeNoise(manager, config, 0, new IntRect(0, 0, SIDE, SIDE)))
                .withGrain(config.grain() ? manager.zeros(map) : null);
    }
}
