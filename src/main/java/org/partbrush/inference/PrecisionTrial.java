package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;

/**
 * Times a convolution in both data types: processors with bfloat16 tiles are several times faster with it, others slower; in
 * between float32 is kept, so that the choice does not waver. Whole images would say it less clearly in a program that has just
 * started.
 */
final class PrecisionTrial {

    private static final int CHANNELS = 256;
    private static final int SIDE = 32;
    private static final double CLEARLY_FASTER = 1.5;
    private static final int ROUNDS = 5;

    private PrecisionTrial() {}

    static Precision fastest(NDManager manager, Ops ops) {
        long float32 = shortest(manager, Pass.inference(ops, Precision.FLOAT32));
        long bfloat16 = shortest(manager, Pass.inference(ops, Precision.BFLOAT16));
        return float32 > CLEARLY_FASTER * bfloat16 ? Precision.BFLOAT16 : Precision.FLOAT32;
    }

    /** Nanoseconds of the best run after one that sets up its kernels. */
    private static long shortest(NDManager manager, Pass pass) {
        try (NDManager local = manager.newSubManager()) {
            NDArray x = pass.cast(local.ones(new Shape(1, CHANNELS, SIDE, SIDE)));
            NDArray weight = pass.cast(local.ones(new Shape(CHANNELS, CHANNELS, 3, 3)));
            long shortest = Long.MAX_VALUE;
            for (int run = 0; run <= ROUNDS; run++) {
                long start = System.nanoTime();
                // Reading a value waits for it.
                pass.restore(pass.ops().conv(x, weight)).sum().getFloat();
                shortest = run == 0 ? shortest : Math.min(shortest, System.nanoTime() - start);
            }
            return shortest;
        }
    }
}
