package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.partbrush.document.Scene;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.PartCanvas;
import org.partbrush.nn.Torch;
import org.partbrush.raster.IntRect;
import org.partbrush.synthesis.SynthesisRequest;

/**
 * Input of the paper's generators, which read PartNet's feature maps; z and the shape noise are one draw for the whole
 * image, as in the reference. Where a part was edited, the features of its slot and of the inferred one change places: the
 * generator then sees what PartNet would have shown it for the edited part (decision 0015).
 */
record PartFeatureInput(GeneratorConfig config, FeatureParts parts) implements InputSource {

    /** Pixels whose part was changed from one slot to another. */
    private record Exchange(int inferred, int edited) {}

    @Override
    public GeneratorInput of(NDManager local, SynthesisRequest request, IntRect seen) {
        Scene scene = new Scene(
                request.vocabulary(),
                request.semanticMap(),
                request.instanceMap(),
                request.partMap(),
                request.settings());
        PartCanvas canvas = parts.compose(local, scene);
        NDArray mask = edited(local, canvas, request);
        long seed = request.settings().seed();
        NDArray label = InputSource.pixels(
                local,
                request,
                seen,
                (x, y) -> InputSource.knownClass(config, request.semanticMap().get(x, y)));
        return new GeneratorInput(
                        label,
                        z(local, seed),
                        extended(canvas.features(), seen),
                        extended(mask, seen),
                        InputSource.shapeNoise(local, config, seed, seen))
                .withGrain(InputSource.grain(local, request, config, seen));
    }

    private NDArray z(NDManager local, long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        float[] z = new float[config.noiseChannels()];
        for (int i = 0; i < z.length; i++) {
            z[i] = (float) random.nextGaussian();
        }
        return Torch.aligned(local.create(z, new Shape(1, z.length)));
    }

    /** Applies the edits to the canvas's features; returns the mask, 1x1xHxW. */
    private NDArray edited(NDManager local, PartCanvas canvas, SynthesisRequest request) {
        int width = request.semanticMap().width();
        int[] labels = FeatureParts.labels(canvas);
        float[] mask = new float[labels.length];
        Map<Exchange, float[]> exchanges = new HashMap<>();
        for (int i = 0; i < labels.length; i++) {
            int x = i % width;
            int y = i / width;
            boolean isInside = request.instanceMap().get(x, y) != 0;
            int part = isInside ? request.partMap().get(x, y) : labels[i];
            mask[i] = part > 0 ? 1 : 0;
            if (part != labels[i]) {
                exchanges.computeIfAbsent(new Exchange(labels[i], part), e -> new float[labels.length])[i] = 1;
            }
        }
        Shape map = new Shape(1, 1, request.semanticMap().height(), width);
        exchanges.forEach((exchange, pixels) -> exchange(canvas, exchange, local.create(pixels, map)));
        return local.create(mask, map);
    }

    private void exchange(PartCanvas canvas, Exchange slots, NDArray where) {
        NDArray features = canvas.features();
        long slotWidth = features.getShape().get(1) / canvas.logits().getShape().get(1);
        NDIndex inferred = channels(slots.inferred(), slotWidth);
        NDIndex edited = channels(slots.edited(), slotWidth);
        NDArray difference = features.get(edited).sub(features.get(inferred)).mul(where);
        features.set(inferred, features.get(inferred).add(difference));
        features.set(edited, features.get(edited).sub(difference));
    }

    private static NDIndex channels(int slot, long width) {
        return new NDIndex(":,{}:{}", slot * width, (slot + 1) * width);
    }

    /** The map with its last row and column repeated up to a size. */
    private static NDArray extended(NDArray map, IntRect seen) {
        NDArray tall = extended(map, 2, seen.height());
        return extended(tall, 3, seen.width());
    }

    private static NDArray extended(NDArray map, int axis, int length) {
        long missing = length - map.getShape().get(axis);
        if (missing == 0) {
            return map;
        }
        NDArray last = axis == 2 ? map.get(new NDIndex(":,:,-1:,:")) : map.get(new NDIndex(":,:,:,-1:"));
        return NDArrays.concat(new NDList(map, last.repeat(axis, missing)), axis);
    }
}
