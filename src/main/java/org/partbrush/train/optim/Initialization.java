package org.partbrush.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Parameter;
import org.partbrush.nn.Weights;

/**
 * Start values: Xavier normal for kernels and matrices, zero biases, unit variances. The reference's gain of 0.02 is a poor
 * start for short runs: the first steps outrun the power iteration of the spectrally normalised kernels, and the modulation
 * stays near zero for thousands of steps.
 *
 * @param gain factor of the Xavier deviation
 */
public record Initialization(Ops ops, RandomGenerator random, double gain) {

    /** That of the reference (METHOD.md section 3, "Init"). */
    public static final double REFERENCE_GAIN = 0.02;

    /** With gain 1. */
    public Initialization(Ops ops, RandomGenerator random) {
        this(ops, random, 1);
    }

    private static final String KERNEL = "weight_orig";
    private static final int POWER_ITERATIONS = 15;

    /** Columns that read z start smaller, so that noise does not drown the classes. */
    private static final float NOISE_SCALE = 0.2f;

    /** @param noiseChannels leading input channels of the generator's conditioning that are noise; 0 elsewhere */
    public void apply(Weights weights, int noiseChannels) {
        for (Parameter parameter : weights.all()) {
            NDArray array = parameter.array();
            if (array.getDataType() == DataType.FLOAT32) {
                weights.fill(parameter, values(parameter, noiseChannels));
            }
        }
        sharpen(weights, POWER_ITERATIONS);
    }

    /** Improves the power iteration's vectors of all spectrally normalised kernels. */
    public void sharpen(Weights weights, int iterations) {
        for (Parameter parameter : weights.trainable()) {
            String name = parameter.name();
            if (name.endsWith(KERNEL)) {
                String place = name.substring(0, name.length() - KERNEL.length());
                for (int i = 0; i < iterations; i++) {
                    ops.powerIteration(
                            parameter.array(),
                            weights.get(place + "weight_u").array(),
                            weights.get(place + "weight_v").array());
                }
            }
        }
    }

    private float[] values(Parameter parameter, int noiseChannels) {
        long[] shape = parameter.array().getShape().getShape();
        float[] values = new float[(int) parameter.array().size()];
        String name = parameter.name();
        if (name.endsWith("running_var") || isLayerNormScale(name)) {
            Arrays.fill(values, 1);
        } else if (name.endsWith("weight_u") || name.endsWith("weight_v")) {
            fill(values, 1 / Math.sqrt(values.length));
        } else if (shape.length > 1) {
            long field = values.length / (shape[0] * shape[1]);
            fill(values, gain * Math.sqrt(2.0 / (field * (shape[0] + shape[1]))));
            if (readsNoise(name)) {
                scaleLeading(values, (int) (values.length / shape[0]), (int) (noiseChannels * field));
            }
        }
        return values;
    }

    private static boolean isLayerNormScale(String name) {
        return name.endsWith("ln1.weight") || name.endsWith("ln2.weight");
    }

    private static boolean readsNoise(String name) {
        return name.equals("fc.weight") || name.endsWith("mlp_shared.0.weight") && !name.contains("norm_p");
    }

    private void fill(float[] values, double deviation) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
    }

    private static void scaleLeading(float[] values, int row, int leading) {
        for (int start = 0; start < values.length; start += row) {
            for (int i = start; i < start + leading; i++) {
                values[i] *= NOISE_SCALE;
            }
        }
    }
}
