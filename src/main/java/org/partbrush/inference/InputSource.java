package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.Grain;
import org.partbrush.nn.PartInjection;
import org.partbrush.nn.Torch;
import org.partbrush.raster.IntRect;
import org.partbrush.synthesis.SynthesisRequest;

/** Makes what a generator reads out of a request. For one thread at a time. */
interface InputSource {

    /**
     * The input for a part of the picture.
     *
     * @param local owns the arrays
     * @param seen may reach beyond the picture to the right and below, where its last column and row go on
     */
    GeneratorInput of(NDManager local, SynthesisRequest request, IntRect seen);

    /** A value of one pixel. */
    @FunctionalInterface
    interface Value {
        float at(int x, int y);
    }

    /** 1x1xHxW of a map, row-major. */
    static NDArray pixels(NDManager local, SynthesisRequest request, IntRect seen, Value value) {
        int lastX = request.semanticMap().width() - 1;
        int lastY = request.semanticMap().height() - 1;
        float[] pixels = new float[seen.width() * seen.height()];
        for (int y = seen.y(), i = 0; y < seen.bottom(); y++) {
            for (int x = seen.x(); x < seen.right(); x++, i++) {
                pixels[i] = value.at(Math.min(x, lastX), Math.min(y, lastY));
            }
        }
        return Torch.aligned(local.create(pixels, new Shape(1, 1, seen.height(), seen.width())));
    }

    /** The class that the generator is told: one that it does not know (a category added to its bundle) is unlabelled. */
    static int knownClass(GeneratorConfig config, int classId) {
        return classId < config.semanticClasses() ? classId : 0;
    }

    /** Noise of every pixel, which follows the seed of its region; null if the network has none. */
    static @Nullable NDArray grain(NDManager local, SynthesisRequest request, GeneratorConfig config, IntRect seen) {
        if (!config.grain()) {
            return null;
        }
        return pixels(local, request, seen, new SeededGrain(request));
    }

    /** Looks seeds up where regions change: neighbours are mostly alike. */
    final class SeededGrain implements Value {

        private final SynthesisRequest request;
        private int lastClass = -1;
        private int lastInstance = -1;
        private long seed;

        private SeededGrain(SynthesisRequest request) {
            this.request = request;
        }

        @Override
        public float at(int x, int y) {
            int classId = request.semanticMap().get(x, y);
            int instanceId = request.instanceMap().get(x, y);
            if (classId != lastClass || instanceId != lastInstance) {
                lastClass = classId;
                lastInstance = instanceId;
                seed = request.settings().seedOf(classId, instanceId);
            }
            return Grain.at(seed, x, y);
        }
    }

    /** Noise outside of parts at the size of the latent map, or null if the network has none. */
    static @Nullable NDArray shapeNoise(NDManager local, GeneratorConfig config, long seed, IntRect seen) {
        if (!config.shapeNoise() || config.partInjection() != PartInjection.PSM) {
            return null;
        }
        int height = seen.height() / config.stride();
        int width = seen.width() / config.stride();
        // Not the numbers of z, which start from the seed itself.
        Random random = new Random(~seed * 0x9E3779B97F4A7C15L);
        float[] noise = new float[GeneratorConfig.SHAPE_NOISE * height * width];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return Torch.aligned(local.create(noise, new Shape(1, GeneratorConfig.SHAPE_NOISE, height, width)));
    }
}
