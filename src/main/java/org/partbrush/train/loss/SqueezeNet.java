package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;

/**
 * SqueezeNet 1.1 (Iandola et al., 2016) with fixed weights, as a judge of how alike two images look. One thread at a
 * time; owns its weights.
 */
public final class SqueezeNet implements AutoCloseable {

    private static final int FIRES = 9;
    private static final float[] BGR_MEAN = {104, 117, 123};

    private final NDManager manager;
    private final Map<String, NDArray> weights = new HashMap<>();
    private final NDArray mean;

    /**
     * Reads the weights.
     *
     * @param file safetensors with {@code conv1} and {@code fire2..9.{squeeze1x1,expand1x1,expand3x3}}
     */
    public SqueezeNet(NDManager parent, Path file) throws IOException {
        Map<String, WeightTensor> tensors = Safetensors.read(file);
        manager = parent.newSubManager();
        for (Map.Entry<String, WeightTensor> entry : tensors.entrySet()) {
            WeightTensor tensor = entry.getValue();
            weights.put(entry.getKey(), manager.create(tensor.toFloats(), new Shape(tensor.shape())));
        }
        for (String needed : new String[] {"conv1.weight", "fire2.squeeze1x1.weight", "fire9.expand3x3.bias"}) {
            if (!weights.containsKey(needed)) {
                throw new IOException("The file " + file + " does not hold SqueezeNet 1.1: it has no " + needed + ".");
            }
        }
        mean = manager.create(BGR_MEAN, new Shape(1, 3, 1, 1));
    }

    /**
     * Features of images, float32 maps NxCxhxw after four of the fire modules.
     */
    public record Features(NDArray fire3, NDArray fire5, NDArray fire7, NDArray fire9) {}

    /**
     * Looks at images.
     *
     * @param image Nx3xHxW, RGB in -1..1
     * @param size of the square they are resized to
     */
    public Features forward(Pass pass, NDArray image, int size) {
        Ops ops = pass.ops();
        NDArray resized = image.getShape().get(2) == size && image.getShape().get(3) == size
                ? image
                : ops.bilinear(image, size, size);
        NDArray x = resized.flip(1).add(1).mul(127.5).sub(mean);
        x = ops.convStride2(x, weight("conv1.weight"), weight("conv1.bias"));
        x = ops.maxPool(pass.cast(Activation.relu(x)));
        NDArray[] fires = new NDArray[FIRES + 1];
        for (int i = 2; i <= FIRES; i++) {
            x = fire(ops, x, "fire" + i);
            fires[i] = x;
            x = i == 3 || i == 5 ? ops.maxPool(x) : x;
        }
        return new Features(
                pass.restore(fires[3]), pass.restore(fires[5]), pass.restore(fires[7]), pass.restore(fires[9]));
    }

    private NDArray fire(Ops ops, NDArray x, String name) {
        NDArray squeezed = conv(ops, x, name + ".squeeze1x1");
        return NDArrays.concat(
                new NDList(conv(ops, squeezed, name + ".expand1x1"), conv(ops, squeezed, name + ".expand3x3")), 1);
    }

    private NDArray conv(Ops ops, NDArray x, String name) {
        return Activation.relu(ops.conv(x, weight(name + ".weight"), weight(name + ".bias")));
    }

    private NDArray weight(String name) {
        NDArray weight = weights.get(name);
        if (weight == null) {
            throw new IllegalStateException("SqueezeNet has no tensor " + name + ".");
        }
        return weight;
    }

    @Override
    public void close() {
        manager.close();
    }
}
