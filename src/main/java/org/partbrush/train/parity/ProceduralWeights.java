package org.partbrush.train.parity;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.CRC32;
import org.partbrush.nn.Parameter;
import org.partbrush.nn.Weights;

/**
 * Weights by a closed formula, for networks too large to keep: pseudo-random numbers from a tensor's name and the
 * element's index, scaled by the kind of tensor (the case's notes give the formula).
 */
final class ProceduralWeights {

    private static final double GAIN = 1.2;
    private static final double IMAGE_GAIN = 0.5;

    private ProceduralWeights() {}

    /**
     * Fills a network, and compares the rows that the case keeps of some tensors.
     *
     * @param prefix of the network's names in the state dict
     */
    static void fill(FixtureCase fixture, Weights weights, String prefix) {
        for (Parameter parameter : weights.all()) {
            String key = prefix + parameter.name();
            if (fixture.has("w." + key)) {
                weights.fill(parameter, fixture.tensor("w." + key).toFloats());
            } else if (parameter.array().getDataType() == DataType.FLOAT32) {
                float[] values = values(key, parameter.array().getShape());
                weights.fill(parameter, values);
                checkRows(fixture, key, values);
            }
        }
    }

    /** Cases name PartNet's tensors either way. */
    private static void checkRows(FixtureCase fixture, String key, float[] values) {
        for (String name : new LinkedHashSet<>(List.of(key, key.replace(EndToEndChecks.PARTNET, "partnet.")))) {
            for (String kept : List.of("w.check." + name + ".first_row", "w.check." + name + ".first_rows")) {
                if (fixture.has(kept)) {
                    float[] expected = fixture.tensor(kept).toFloats();
                    fixture.check(kept, Arrays.copyOf(values, expected.length), expected);
                }
            }
        }
    }

    private static boolean isTransposed(String key) {
        return key.startsWith("conv_nos.") || key.startsWith(EndToEndChecks.PARTNET + "decoder.");
    }

    private static float[] values(String key, Shape shape) {
        double scale = scale(key, shape.getShape());
        double center = isCentredAtOne(key, shape) ? 1 : 0;
        CRC32 crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        int start = (int) crc.getValue();
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (center + scale * uniform(start + i * 0x9E3779B1));
        }
        return values;
    }

    private static double scale(String key, long[] shape) {
        if (key.endsWith("running_mean")) {
            return 0.2;
        }
        if (key.endsWith("running_var")) {
            return 0.5;
        }
        if (shape.length <= 1) {
            return 0.1;
        }
        long fan = Arrays.stream(shape).skip(1).reduce(1, (a, b) -> a * b);
        double inputs = isTransposed(key) ? shape[0] * shape[2] * shape[3] / 4.0 : fan;
        return (key.equals("conv_img.weight") ? IMAGE_GAIN : GAIN) * Math.sqrt(3 / inputs);
    }

    /** Variances and the weights of layer norms. */
    private static boolean isCentredAtOne(String key, Shape shape) {
        return key.endsWith("running_var") || shape.dimension() == 1 && key.endsWith("weight");
    }

    /** A hash in -1..1. */
    private static double uniform(int seed) {
        int x = seed;
        x ^= x >>> 16;
        x *= 0x7feb352d;
        x ^= x >>> 15;
        x *= 0x846ca68b;
        x ^= x >>> 16;
        return 2 * ((x >>> 8) / 16777216.0) - 1;
    }
}
