package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * PartNet's decoder (Wei et al., CVPR 2023; METHOD.md section 1, "Decoder"): three transposed convolutions, each with
 * instance norm and plain ReLU, from 8x8 to 64x64.
 */
public final class PartDecoder {

    private final List<ConvUp> ups = new ArrayList<>();

    public PartDecoder(Scope scope, PartNetConfig config) {
        List<Integer> widths = config.widths();
        ups.add(new ConvUp(scope.at("dec1", 0), config.features(), widths.get(3)));
        ups.add(new ConvUp(scope.at("dec2", 0), widths.get(3), widths.get(2)));
        ups.add(new ConvUp(scope.at("dec3", 0), widths.get(2), widths.get(1)));
    }

    /**
     * Decodes features.
     *
     * @param x N x features x 8 x 8
     * @return N x C x 64 x 64
     */
    public NDArray forward(Pass pass, NDArray x) {
        NDArray y = x;
        for (ConvUp up : ups) {
            y = Activation.relu(pass.ops().instanceNorm(up.forward(pass, y)));
        }
        return y;
    }
}
