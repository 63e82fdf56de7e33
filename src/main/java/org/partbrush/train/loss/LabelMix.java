package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import java.util.random.RandomGenerator;

/**
 * LabelMix (Schoenfeld et al., ICLR 2021): an image mixed from a real and a generated one class by class must be judged
 * as the mixture of the two judgements.
 *
 * @param isReal for each class whether its pixels are taken from the real image; shared by the batch
 */
public record LabelMix(boolean[] isReal) {

    /** A fair coin for every class. */
    public static LabelMix draw(int classes, RandomGenerator random) {
        boolean[] isReal = new boolean[classes];
        for (int c = 0; c < classes; c++) {
            isReal[c] = random.nextBoolean();
        }
        return new LabelMix(isReal);
    }

    /**
     * What the reference really does: it overwrites its label map in place, class after class, so when class 0 draws 1
     * and class 1 is present, class 0 is taken along with class 1.
     */
    public LabelMix withReferenceQuirk(byte[] labels) {
        boolean hasClassOne = false;
        for (byte label : labels) {
            hasClassOne |= label == 1;
        }
        boolean[] changed = isReal.clone();
        changed[0] = isReal[0] && hasClassOne ? isReal[1] : isReal[0];
        return new LabelMix(changed);
    }

    /** 1 where the real pixel is taken. */
    public float[] mask(byte[] labels) {
        float[] mask = new float[labels.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = isReal[labels[i] & 0xFF] ? 1 : 0;
        }
        return mask;
    }

    /** @param mask Nx1xHxW */
    public static NDArray mix(NDArray mask, NDArray real, NDArray fake) {
        return real.sub(fake).mul(mask).add(fake);
    }

    /** Mean squared difference between the judgement of the mixture and the mixture of the judgements. */
    public static NDArray consistency(NDArray mask, NDArray ofMixed, NDArray ofReal, NDArray ofFake) {
        return ofMixed.sub(mix(mask, ofReal, ofFake)).square().mean();
    }
}
