package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;

/**
 * SqueezeNet 1.1 (Iandola et al., 2016, arXiv 1602.07360): the feature network that comes with the data, a stand-in for
 * the reference's CLIP. Content is compared after fire3, 5, 7 and 9, style after fire5 and fire9. One thread at a time;
 * owns its weights.
 */
public final class SqueezeNet implements FeatureNetwork {

    static final String MARK = "fire2.squeeze1x1.weight";

    private static final int FIRST_FIRE = 2;
    private static final int FIRES = 9;
    private static final int FIRST_WIDTH = 64;
    private static final float[] BGR_MEAN = {104, 117, 123};

    /** Of fire2..9; each expands to two maps four times as wide. */
    private static final int[] SQUEEZED = {16, 16, 32, 32, 48, 48, 64, 64};

    private final FrozenWeights weights;
    private final NDArray mean;

    /**
     * Takes the weights over.
     *
     * @param tensors {@code conv1} and {@code fire2..9.{squeeze1x1,expand1x1,expand3x3}}; others are left
     */
    public SqueezeNet(NDManager parent, Map<String, WeightTensor> tensors) throws IOException {
        weights = FrozenWeights.of(parent, needed(), tensors);
        mean = weights.manager().create(BGR_MEAN, new Shape(1, 3, 1, 1));
    }

    private static Map<String, long[]> needed() {
        Map<String, long[]> needed = new LinkedHashMap<>();
        need(needed, "conv1", FIRST_WIDTH, 3, 3);
        int in = FIRST_WIDTH;
        for (int i = 0; i < SQUEEZED.length; i++) {
            String name = "fire" + (FIRST_FIRE + i);
            int narrow = SQUEEZED[i];
            need(needed, name + ".squeeze1x1", narrow, in, 1);
            need(needed, name + ".expand1x1", 4 * narrow, narrow, 1);
            need(needed, name + ".expand3x3", 4 * narrow, narrow, 3);
            in = 8 * narrow;
        }
        return needed;
    }

    private static void need(Map<String, long[]> needed, String name, int out, int in, int kernel) {
        needed.put(name + ".weight", new long[] {out, in, kernel, kernel});
        needed.put(name + ".bias", new long[] {out});
    }

    @Override
    public String name() {
        return "SqueezeNet 1.1";
    }

    @Override
    public Features forward(Pass pass, NDArray image, int size) {
        Ops ops = pass.ops();
        NDArray resized = image.getShape().get(2) == size && image.getShape().get(3) == size
                ? image
                : ops.bilinear(image, size, size);
        NDArray x = Torch.times(resized.flip(1).add(1), 127.5).sub(mean);
        x = ops.convStride2(x, weights.get("conv1.weight"), weights.get("conv1.bias"));
        x = ops.maxPool(pass.cast(Activation.relu(x)));
        NDArray[] fires = new NDArray[FIRES + 1];
        for (int i = FIRST_FIRE; i <= FIRES; i++) {
            x = fire(ops, x, "fire" + i);
            fires[i] = x;
            x = i == 3 || i == 5 ? ops.maxPool(x) : x;
        }
        NDArray fire5 = tokens(pass, fires[5]);
        NDArray fire9 = tokens(pass, fires[9]);
        return new Features(
                List.of(tokens(pass, fires[3]), fire5, tokens(pass, fires[7]), fire9), List.of(fire5, fire9));
    }

    private static NDArray tokens(Pass pass, NDArray maps) {
        return PartNet.tokens(pass.restore(maps));
    }

    private NDArray fire(Ops ops, NDArray x, String name) {
        NDArray squeezed = conv(ops, x, name + ".squeeze1x1");
        return NDArrays.concat(
                new NDList(conv(ops, squeezed, name + ".expand1x1"), conv(ops, squeezed, name + ".expand3x3")), 1);
    }

    private NDArray conv(Ops ops, NDArray x, String name) {
        return Activation.relu(ops.conv(x, weights.get(name + ".weight"), weights.get(name + ".bias")));
    }

    @Override
    public void close() {
        weights.close();
    }
}
