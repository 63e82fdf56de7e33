package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.nn.SqueezeEncoder;
import org.partbrush.nn.SqueezeEncoder.Maps;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;

/**
 * SqueezeNet 1.1 as a feature network: the one that comes with the data, a stand-in for the reference's CLIP. Content is
 * compared after fire3, 5, 7 and 9, style after fire5 and fire9. One thread at a time; owns its weights.
 */
public final class SqueezeNet implements FeatureNetwork {

    static final String MARK = "fire2.squeeze1x1.weight";

    private final Weights weights;
    private final SqueezeEncoder encoder;

    /**
     * Takes the weights over.
     *
     * @param tensors under the names of {@link SqueezeEncoder}; others are left
     */
    public SqueezeNet(NDManager parent, Map<String, WeightTensor> tensors) throws IOException {
        weights = new Weights(parent);
        encoder = new SqueezeEncoder(weights.root());
        weights.load(FrozenWeights.taken(weights.shapes(), tensors));
    }

    @Override
    public String name() {
        return "SqueezeNet 1.1";
    }

    @Override
    public Features forward(Pass pass, NDArray image, int size) {
        NDArray resized = image.getShape().get(2) == size && image.getShape().get(3) == size
                ? image
                : pass.ops().bilinear(image, size, size);
        Maps maps = encoder.forward(pass, resized);
        NDArray fire5 = tokens(pass, maps.fire5());
        NDArray fire9 = tokens(pass, maps.fire9());
        return new Features(
                List.of(tokens(pass, maps.fire3()), fire5, tokens(pass, maps.fire7()), fire9), List.of(fire5, fire9));
    }

    private static NDArray tokens(Pass pass, NDArray maps) {
        return PartNet.tokens(pass.restore(maps));
    }

    @Override
    public void close() {
        weights.close();
    }
}
