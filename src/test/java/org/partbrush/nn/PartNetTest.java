package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartNetTest {

    private static final int SIDE = PartNetConfig.SIZE;

    private final NDManager manager = Torch.newManager();
    private final Ops ops = new Ops(manager);
    private final Pass pass = Pass.inference(ops, Precision.FLOAT32);

    @AfterEach
    void free() {
        ops.close();
        manager.close();
    }

    /** A silhouette that rises to the right. */
    private NDArray ramp() {
        float[] inside = new float[SIDE * SIDE];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = i / SIDE + i % SIDE > SIDE ? 1 : 0;
        }
        return manager.create(inside, new Shape(1, SIDE, SIDE));
    }

    @Test
    void aMirroredObjectGetsMirroredParts() {
        PartNet network = UntrainedPartNet.of(manager, ops, "car");
        NDArray support = manager.arange(2 * SIDE * SIDE).mod(3).get("0:" + SIDE * SIDE);
        EncodedSupports supports = network.encodeSupports(pass, support.reshape(1, 1, SIDE, SIDE), 3);
        float[] plain = network.inferMirrored(pass, ramp(), supports).toFloatArray();
        float[] ofMirrored =
                network.inferMirrored(pass, ramp().flip(2), supports).flip(3).toFloatArray();
        assertArrayEquals(plain, ofMirrored, 1e-4f);
        float[] oneWay = network.decode(pass, network.encodeShape(pass, ramp()), supports)
                .logits()
                .toFloatArray();
        assertFalse(Arrays.equals(plain, oneWay));
    }

    @Test
    void theOutsideIsNoPart() {
        NDArray logits = manager.create(new float[] {9, 9, 1, 0, 0, 2}, new Shape(1, 3, 1, 2));
        assertArrayEquals(new long[] {1, 2}, Torch.likeliestFrom1(logits).toLongArray());
    }
}
