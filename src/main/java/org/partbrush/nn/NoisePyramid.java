package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The shape-aware noise of PSM outside of parts (METHOD.md section 3, "Noise pyramid"): noise and raw class index at the
 * latent size, grown by transposed convolutions; the class index is appended again before the first three.
 */
final class NoisePyramid {

    private static final int LEVELS_WITH_CLASS = 3;

    private final Conv start;
    private final List<ConvUp> ups = new ArrayList<>();

    /** The last upsampler is part of the state dict and never used, as in the reference. */
    NoisePyramid(Scope scope, int blocks) {
        int hidden = GeneratorConfig.PART_HIDDEN;
        start = new Conv(scope.at("mlp", 0), GeneratorConfig.SHAPE_NOISE + 1, hidden, 3, true);
        for (int i = 0; i < blocks; i++) {
            int in = i < LEVELS_WITH_CLASS ? hidden + 1 : hidden;
            ups.add(new ConvUp(scope.at("conv_nos", i).at("0"), in, hidden));
        }
    }

    /** Nx32xhxw at the latent size. */
    NDArray start(Pass pass, GeneratorInput input) {
        NDArray noise = Objects.requireNonNull(input.noise(), "This generator needs shape noise.");
        NDArray classIndex = pass.ops().nearestLike(noise, input.label());
        NDArray level = start.forward(pass, pass.cast(NDArrays.concat(new NDList(noise, classIndex), 1)));
        level = pass.ops().leakyRelu(pass.ops().instanceNorm(level));
        pass.probe().reached("noise0", level);
        return level;
    }

    /** The level after block {@code i}: twice the size. */
    NDArray grow(Pass pass, int i, NDArray level, NDArray label) {
        NDArray in = level;
        if (i < LEVELS_WITH_CLASS) {
            NDArray classIndex = pass.cast(pass.ops().nearestLike(level, label));
            in = NDArrays.concat(new NDList(level, classIndex), 1);
        }
        NDArray grown = pass.ops().leakyRelu(pass.ops().instanceNorm(ups.get(i).forward(pass, in)));
        pass.probe().reached("noise" + (i + 1), grown);
        return grown;
    }
}
