package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.Torch;

/**
 * Compares the hue and saturation of pixels, without their brightness. Eyes see little detail in them, so that an image whose
 * chroma is regressed looks no softer, while discriminators alone let it grow to twice that of photographs (decision 0051).
 */
public final class ChromaLoss {

    private ChromaLoss() {}

    /**
     * The mean absolute difference along the second and the third of {@link ColourScale}'s axes.
     *
     * @param ours, theirs RGB, Nx3xHxW
     * @return a scalar
     */
    public static NDArray of(NDArray ours, NDArray theirs) {
        NDArray difference = ours.sub(theirs);
        NDArray red = difference.get(":,0");
        NDArray green = difference.get(":,1");
        NDArray blue = difference.get(":,2");
        NDArray redness = red.sub(blue).abs().mean();
        NDArray greenness = green.sub(Torch.times(red.add(blue), 0.5)).abs().mean();
        return Torch.times(redness.add(greenness), 0.5);
    }
}
