package org.partbrush.nn;

import java.util.LinkedHashMap;
import java.util.Map;

/** Replaces spectrally normalised kernels by plain ones: {@code weight = weight_orig / (u^T W v)}, for inference. */
public final class SpectralFolding {

    private static final String ORIGINAL = ".weight_orig";

    private SpectralFolding() {}

    /** The same tensors with every {@code weight_orig, weight_u, weight_v} folded into a {@code weight}. */
    public static Map<String, WeightTensor> fold(Map<String, WeightTensor> tensors) {
        Map<String, WeightTensor> folded = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.endsWith(ORIGINAL)) {
                String base = name.substring(0, name.length() - "_orig".length());
                folded.put(base, divided(tensor, vector(tensors, base + "_u"), vector(tensors, base + "_v")));
            } else if (!name.endsWith(".weight_u") && !name.endsWith(".weight_v")) {
                folded.put(name, tensor);
            }
        });
        return folded;
    }

    private static float[] vector(Map<String, WeightTensor> tensors, String name) {
        WeightTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("A spectrally normalised kernel lacks its vector " + name + ".");
        }
        return tensor.toFloats();
    }

    private static WeightTensor divided(WeightTensor weight, float[] left, float[] right) {
        float[] values = weight.toFloats();
        double sigma = 0;
        for (int row = 0; row < left.length; row++) {
            double product = 0;
            for (int column = 0; column < right.length; column++) {
                product += (double) values[row * right.length + column] * right[column];
            }
            sigma += left[row] * product;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) sigma;
        }
        return WeightTensor.ofFloats(values, weight.shape());
    }
}
