package org.partbrush.train.loss;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;

/** A SqueezeNet that nobody trained, as a file. */
public final class MadeUpFeatures {

    private static final int[] SQUEEZED = {16, 16, 32, 32, 48, 48, 64, 64};

    private MadeUpFeatures() {}

    /** Writes the weights to {@code file}. */
    public static Path write(Path file) throws IOException {
        Safetensors.write(file, tensors(), Map.of());
        return file;
    }

    static Map<String, WeightTensor> tensors() {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        Random random = new Random(1);
        put(tensors, random, "conv1", 64, 3, 3);
        int in = 64;
        for (int i = 0; i < SQUEEZED.length; i++) {
            String name = "fire" + (i + 2);
            put(tensors, random, name + ".squeeze1x1", SQUEEZED[i], in, 1);
            put(tensors, random, name + ".expand1x1", 4 * SQUEEZED[i], SQUEEZED[i], 1);
            put(tensors, random, name + ".expand3x3", 4 * SQUEEZED[i], SQUEEZED[i], 3);
            in = 8 * SQUEEZED[i];
        }
        return tensors;
    }

    private static void put(
            Map<String, WeightTensor> tensors, Random random, String name, int out, int in, int kernel) {
        float[] values = new float[out * in * kernel * kernel];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / (in * kernel * kernel)));
        }
        tensors.put(name + ".weight", WeightTensor.ofFloats(values, out, in, kernel, kernel));
        tensors.put(name + ".bias", WeightTensor.ofFloats(new float[out], out));
    }
}
