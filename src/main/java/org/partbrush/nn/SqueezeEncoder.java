package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * The convolutions of SqueezeNet 1.1 (Iandola et al., 2016, arXiv 1602.07360), without its classifier. One thread at a
 * time.
 */
public final class SqueezeEncoder {

    /** Channels of the first layer, and of the third, fifth, seventh and ninth module. */
    static final List<Integer> WIDTHS = List.of(64, 128, 256, 384, 512);

    private static final float[] BGR_MEAN = {104, 117, 123};
    private static final int FIRST_FIRE = 2;

    /** Of fire2..9; each expands to two maps four times as wide. */
    private static final int[] SQUEEZED = {16, 16, 32, 32, 48, 48, 64, 64};

    private final Parameter weight;
    private final Parameter bias;
    private final List<Fire> fires = new ArrayList<>();

    private record Fire(Conv squeeze, Conv narrow, Conv wide) {}

    /**
     * What it sees.
     *
     * @param first half the image's height and width
     * @param fire3 a quarter
     * @param fire5 an eighth
     * @param fire7 a sixteenth
     * @param fire9 a sixteenth
     */
    public record Maps(NDArray first, NDArray fire3, NDArray fire5, NDArray fire7, NDArray fire9) {}

    /** Declares {@code conv1} and {@code fire2..9.{squeeze1x1,expand1x1,expand3x3}}. */
    public SqueezeEncoder(Scope scope) {
        int in = WIDTHS.getFirst();
        weight = scope.parameter("conv1.weight", in, 3, 3, 3);
        bias = scope.parameter("conv1.bias", in);
        for (int i = 0; i < SQUEEZED.length; i++) {
            Scope fire = scope.at("fire" + (FIRST_FIRE + i));
            int narrow = SQUEEZED[i];
            fires.add(new Fire(
                    new Conv(fire.at("squeeze1x1"), in, narrow, 1, true),
                    new Conv(fire.at("expand1x1"), narrow, 4 * narrow, 1, true),
                    new Conv(fire.at("expand3x3"), narrow, 4 * narrow, 3, true)));
            in = 8 * narrow;
        }
    }

    /**
     * Looks at images. Its first layer has no padding, so the maps are one or two cells smaller than the fractions of
     * {@link Maps} say.
     *
     * @param image Nx3xHxW, RGB in -1..1, at least 32x32
     */
    public Maps forward(Pass pass, NDArray image) {
        Ops ops = pass.ops();
        NDArray mean = image.getManager().create(BGR_MEAN, new Shape(1, 3, 1, 1));
        NDArray x = Torch.times(image.flip(1).add(1), 127.5).sub(mean);
        NDArray first = pass.cast(Activation.relu(ops.convStride2(x, weight.array(), bias.array())));
        NDArray fire3 = fire(pass, fire(pass, ops.maxPool(first), 2), 3);
        NDArray fire5 = fire(pass, fire(pass, ops.maxPool(fire3), 4), 5);
        NDArray fire7 = fire(pass, fire(pass, ops.maxPool(fire5), 6), 7);
        NDArray fire9 = fire(pass, fire(pass, fire7, 8), 9);
        return new Maps(first, fire3, fire5, fire7, fire9);
    }

    private NDArray fire(Pass pass, NDArray x, int number) {
        Fire fire = fires.get(number - FIRST_FIRE);
        NDArray squeezed = Activation.relu(fire.squeeze.forward(pass, x));
        NDArray narrow = Activation.relu(fire.narrow.forward(pass, squeezed));
        return NDArrays.concat(new NDList(narrow, Activation.relu(fire.wide.forward(pass, squeezed))), 1);
    }
}
