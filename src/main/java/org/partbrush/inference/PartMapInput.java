package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.Colours;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.RegionNoise;
import org.partbrush.nn.Torch;
import org.partbrush.raster.IntRect;
import org.partbrush.synthesis.SynthesisRequest;

/**
 * Input of a generator that reads the global part map, with noise by region. A part without a channel, which the generator
 * never saw, gives none.
 *
 * @param colours null for a generator that was not told colours
 */
record PartMapInput(GeneratorConfig config, @Nullable Colours colours) implements InputSource {

    @Override
    public GeneratorInput of(NDManager local, SynthesisRequest request, IntRect seen) {
        PartBoxes boxes = new PartBoxes(request.instanceMap(), (x, y) -> channel(request, x, y));
        NoiseTable noise = new NoiseTable(request.settings(), config.noiseChannels(), colours, boxes);
        NDArray rows = InputSource.pixels(local, request, seen, (x, y) -> {
            int classId = InputSource.knownClass(config, request.semanticMap().get(x, y));
            int instanceId = request.instanceMap().get(x, y);
            int partId = request.partMap().get(x, y);
            return noise.row(classId, instanceId, partId, channel(request, x, y), x, y);
        });
        NDArray z = Torch.aligned(local.create(noise.table(), new Shape(noise.size(), config.noiseChannels())));
        RegionNoise byRegion = new RegionNoise(z, local.create(noise.classes()), rows, local.create(noise.bases()));
        NDArray label = InputSource.pixels(
                local,
                request,
                seen,
                (x, y) -> InputSource.knownClass(config, request.semanticMap().get(x, y)));
        NDArray part = InputSource.pixels(local, request, seen, (x, y) -> channel(request, x, y));
        NDArray shapeNoise =
                InputSource.shapeNoise(local, config, request.settings().seed(), seen);
        NDArray grain = InputSource.grain(local, request, config, seen);
        return new GeneratorInput(label, z, part, null, shapeNoise, byRegion, grain);
    }

    private int channel(SynthesisRequest request, int x, int y) {
        int partId = request.partMap().get(x, y);
        if (partId == 0) {
            return 0; // most pixels, without a look at their class
        }
        int channel = request.vocabulary().partChannel(request.semanticMap().get(x, y), partId);
        return channel < config.partChannels() ? channel : 0;
    }
}
