package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.random.RandomGenerator;

/**
 * A random change of brightness, saturation and contrast for each sample, applied alike to generated and real images
 * before the discriminator sees them, so that it cannot learn a small data set by heart; differentiable.
 *
 * @param brightness N, added
 * @param saturation N, factor of the distance from grey
 * @param contrast N, factor of the distance from the image's mean
 */
public record ColorJitter(float[] brightness, float[] saturation, float[] contrast) {

    /** @param strength 0 changes nothing, 1 much */
    public static ColorJitter draw(int samples, double strength, RandomGenerator random) {
        ColorJitter jitter = new ColorJitter(new float[samples], new float[samples], new float[samples]);
        for (int n = 0; n < samples; n++) {
            jitter.brightness[n] = (float) (strength * (random.nextDouble() - 0.5));
            jitter.saturation[n] = (float) (1 + 2 * strength * (random.nextDouble() - 0.5));
            jitter.contrast[n] = (float) (1 + strength * (random.nextDouble() - 0.5));
        }
        return jitter;
    }

    /** @param image Nx3xHxW */
    public NDArray apply(NDArray image) {
        NDManager manager = image.getManager();
        Shape each = new Shape(brightness.length, 1, 1, 1);
        NDArray bright = image.add(manager.create(brightness, each));
        NDArray grey = bright.mean(new int[] {1}, true);
        NDArray saturated =
                bright.sub(grey).mul(manager.create(saturation, each)).add(grey);
        NDArray mean = saturated
                .reshape(brightness.length, -1)
                .mean(new int[] {1}, true)
                .reshape(each);
        return saturated.sub(mean).mul(manager.create(contrast, each)).add(mean);
    }
}
