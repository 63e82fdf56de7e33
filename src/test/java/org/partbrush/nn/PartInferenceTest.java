package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partbrush.train.data.StepRandom;
import org.partbrush.train.optim.Initialization;

class PartInferenceTest {

    private static final int SIDE = PartNetConfig.SIZE;
    private static final int SLOTS = 4;
    private static final double SHARP = 80;

    private final NDManager manager = Torch.newManager();
    private final Ops ops = new Ops(manager);
    private final Pass pass = Pass.inference(ops, Precision.FLOAT32);
    private final PartNet partNet = UntrainedPartNet.of(manager, ops, "car");

    @AfterEach
    void free() {
        ops.close();
        manager.close();
    }

    /** That knows one category, with one slot more than is asked for. */
    private PartUNet unet() {
        return unet(1);
    }

    /**
     * The same, with other certainty.
     *
     * @param sharpness of its logits: a factor
     */
    private PartUNet unet(double sharpness) {
        Weights weights = new Weights(manager);
        PartUNet network = new PartUNet(new PartUNetConfig(1, SLOTS + 1, List.of(4, 8)), weights);
        new Initialization(ops, StepRandom.of(6, 1)).apply(weights, 0);
        weights.get("head.weight").array().muli(sharpness);
        return network;
    }

    private EncodedSupports supports() {
        NDArray maps = manager.arange(2 * SIDE * SIDE).mod(SLOTS).get("0:" + SIDE * SIDE);
        return partNet.encodeSupports(pass, maps.reshape(1, 1, SIDE, SIDE), SLOTS);
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
    void anUnsureUNetIsAveragedWithPartNet() {
        PartUNet unet = unet();
        float[] one = logProbabilities(unet.inferMirrored(pass, ramp(), 0).get(":,:" + SLOTS));
        float[] other = logProbabilities(partNet.inferOriented(pass, ramp(), supports()));
        float[] both = inferred(unet, 0);
        assertEquals(one.length, both.length);
        for (int i = 0; i < both.length; i++) {
            assertEquals((one[i] + other[i]) / 2, both[i], 1e-4f, "entry " + i);
        }
    }

    @Test
    void aSureUNetIsAskedAlone() {
        PartUNet unet = unet(SHARP);
        float[] alone = logProbabilities(unet.inferMirrored(pass, ramp(), 0).get(":,:" + SLOTS));
        assertArrayEquals(alone, inferred(unet, 0), 1e-4f);
    }

    @Test
    void eachObjectIsJudgedForItself() {
        PartUNet unet = unet(SHARP);
        NDArray line = manager.zeros(new Shape(1, SIDE, SIDE));
        line.set(new NDIndex(":,20:24"), 1);
        NDArray objects = ramp().concat(line).concat(ramp());
        NDArray byUNet = unet.inferMirrored(pass, objects, 0).get(":,:" + SLOTS);
        float[] uncertainties = PartInference.uncertainty(byUNet, objects).toFloatArray();
        assertTrue(uncertainties[0] < PartInference.UNSURE && uncertainties[1] > PartInference.UNSURE);
        PartInference inference = new PartInference(partNet, unet);
        NDArray together = inference.infer(pass, objects, 0, supports(), SLOTS);
        for (int n = 0; n < 3; n++) {
            NDArray alone = inference.infer(pass, objects.get("{}:{}", n, n + 1), 0, supports(), SLOTS);
            assertArrayEquals(alone.toFloatArray(), together.get(n).toFloatArray(), 1e-4f);
        }
    }

    @Test
    void uncertaintyIsTheMeanEntropyOfThePartsWithinAnObject() {
        float[] outsideOfObjects = {9, 9, 9};
        float[] ofTwoParts = {50, 1, 1, 0, 1, 1};
        NDArray logits = manager.create(outsideOfObjects)
                .concat(manager.create(ofTwoParts))
                .reshape(1, 3, 1, 3);
        NDArray silhouette = manager.create(new float[] {1, 1, 0}, new Shape(1, 1, 3));
        float uncertainty = PartInference.uncertainty(logits, silhouette).getFloat(0);
        assertEquals(
                Math.log(2) / 2, uncertainty, 1e-5, "the first pixel is sure, the second undecided, the third outside");
    }

    private static float[] logProbabilities(NDArray logits) {
        return logits.logSoftmax(1).toFloatArray();
    }

    @Test
    void aMirroredObjectGetsMirroredPartsOfBoth() {
        PartInference inference = new PartInference(partNet, unet());
        NDArray objects = ramp().concat(ramp().flip(2));
        NDList both = inference.infer(pass, objects, 0, supports(), SLOTS).split(2);
        assertArrayEquals(both.get(0).toFloatArray(), both.get(1).flip(3).toFloatArray(), 1e-4f);
    }

    @Test
    void partNetInfersACategoryThatTheUNetDoesNotKnow() {
        float[] bySupports = partNet.inferMirrored(pass, ramp(), supports()).toFloatArray();
        assertArrayEquals(bySupports, inferred(unet(), 1), 1e-4f);
        assertArrayEquals(bySupports, inferred(null, 0), 1e-4f);
    }

    private float[] inferred(@Nullable PartUNet unet, int category) {
        return new PartInference(partNet, unet)
                .infer(pass, ramp(), category, supports(), SLOTS)
                .toFloatArray();
    }

    @Test
    void aMirroredObjectGetsMirroredPartsOfTheUNetToo() {
        PartUNet unet = unet();
        float[] plain = unet.inferMirrored(pass, ramp(), 0).toFloatArray();
        float[] ofMirrored = unet.inferMirrored(pass, ramp().flip(2), 0).flip(3).toFloatArray();
        assertArrayEquals(plain, ofMirrored, 1e-4f);
    }
}
