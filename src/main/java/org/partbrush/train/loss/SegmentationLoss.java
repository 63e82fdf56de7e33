package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;

/**
 * OASIS's N+1 cross-entropy (Schoenfeld et al., ICLR 2021; METHOD.md section 4): the discriminator names the class of
 * every real pixel and calls every other pixel fake. Output channel 0 is "fake", channel c+1 is class c.
 *
 * @param ignoresClassZero whether class 0 means "do not care": its pixels weigh nothing
 * @param largestWeight upper bound of a class weight; a class of a few pixels would otherwise rule the whole step
 */
public record SegmentationLoss(int classes, boolean ignoresClassZero, double largestWeight) {

    /** As the reference has it: class 0 ignored, weights unbounded. */
    public static SegmentationLoss reference(int classes) {
        return new SegmentationLoss(classes, true, Double.POSITIVE_INFINITY);
    }

    /**
     * Weight of each pixel: pixels / (classes present * pixels of its class), over the whole batch, so that all classes
     * present count alike.
     */
    public float[] balance(byte[] labels) {
        long[] counts = new long[classes];
        for (byte label : labels) {
            counts[label & 0xFF]++;
        }
        if (ignoresClassZero) {
            counts[0] = 0;
        }
        int present = 0;
        for (long count : counts) {
            present += count > 0 ? 1 : 0;
        }
        float[] ofClass = new float[classes];
        for (int c = 0; c < classes; c++) {
            double weight = counts[c] == 0 ? 0 : labels.length / ((double) present * counts[c]);
            ofClass[c] = (float) Math.min(weight, largestWeight);
        }
        float[] weights = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            weights[i] = ofClass[labels[i] & 0xFF];
        }
        return weights;
    }

    /**
     * How far the logits are from naming each pixel's class, averaged over all pixels.
     *
     * @param logits N x (classes + 1) x H x W
     * @param label Nx1xHxW, int64
     * @param weights Nx1xHxW
     */
    public static NDArray real(NDArray logits, NDArray label, NDArray weights) {
        return crossEntropy(logits, label.add(1), weights);
    }

    /** The same for a network whose output channels are the classes themselves, N x classes x H x W. */
    public static NDArray crossEntropy(NDArray logits, NDArray label, NDArray weights) {
        return logits.logSoftmax(1).gather(label, 1).mul(weights).mean().neg();
    }

    /** How far the logits are from calling every pixel fake. */
    public static NDArray fake(NDArray logits) {
        return logits.logSoftmax(1).get(":,0:1").mean().neg();
    }
}
