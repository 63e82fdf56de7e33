package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;

/**
 * PartNet's encoder for shapes and for part masks (Wei et al., CVPR 2023; METHOD.md section 1, "Encoders"): a 7x7 convolution, three that halve the map
 * (64 to 8 pixels), each with instance norm and leaky ReLU; the multi-scale option goes on to 4x4 and 2x2 and appends
 * both, enlarged.
 */
public final class PartEncoder {

    private static final int HALVINGS = 3;

    private final Conv first;
    private final List<ConvDown> downs = new ArrayList<>();
    private final List<ConvDown> coarse = new ArrayList<>();

    /** @param in channels of the input: 5 for shapes, 1 for masks */
    public PartEncoder(Scope scope, int in, PartNetConfig config) {
        List<Integer> widths = config.widths();
        first = new Conv(scope.at("enc0", 0), in, widths.get(0), 7, true);
        for (int i = 1; i <= HALVINGS; i++) {
            downs.add(new ConvDown(scope.at("enc" + i).at("0"), widths.get(i), widths.get(i + 1)));
        }
        int width = widths.get(4);
        for (int i = 0; config.multiScale() && i < 2; i++) {
            coarse.add(new ConvDown(scope.at("ms_enc" + i).at("0"), width, width));
        }
    }

    /**
     * Encodes maps.
     *
     * @param x N x in x 64 x 64
     * @return N x features x 8 x 8
     */
    public NDArray forward(Pass pass, NDArray x) {
        NDArray y = activate(pass, first.forward(pass, x));
        for (ConvDown down : downs) {
            y = activate(pass, down.forward(pass, y));
        }
        NDList scales = new NDList(y);
        int size = Math.toIntExact(y.getShape().get(2));
        NDArray small = y;
        for (ConvDown down : coarse) {
            small = activate(pass, down.forward(pass, small));
            scales.add(pass.ops().bilinear(small, size, size));
        }
        return scales.size() == 1 ? y : NDArrays.concat(scales, 1);
    }

    private static NDArray activate(Pass pass, NDArray x) {
        return pass.ops().leakyRelu(pass.ops().instanceNorm(x));
    }
}
