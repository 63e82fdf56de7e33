package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.nn.Generator;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartSource;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.RegionNoise;
import org.partbrush.nn.Weights;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.SynthesisRequest;
import org.partbrush.synthesis.Synthesizer;

/**
 * The generator as a {@link Synthesizer}. Maps whose sizes are no multiple of the network's stride are extended by their
 * last row and column, and the image is cut back.
 */
final class ImageSynthesizer implements Synthesizer {

    private final NDManager manager;
    private final Ops ops;
    private final Generator generator;
    private final Precision precision;

    ImageSynthesizer(NDManager manager, Ops ops, ModelBundle bundle, PrecisionChoice choice) throws IOException {
        if (bundle.model().generator().partSource() != PartSource.MAP) {
            throw new IOException(
                    "The model " + bundle.model().id()
                            + " reads PartNet features, which this version cannot synthesize from; choose a model with part maps.");
        }
        this.manager = manager;
        this.ops = ops;
        Weights weights = new Weights(manager);
        generator = new Generator(bundle.model().generator(), weights);
        weights.load(bundle.generatorWeights());
        precision =
                choice == PrecisionChoice.FASTEST ? PrecisionTrial.fastest(manager, ops, generator) : Precision.FLOAT32;
        if (precision == Precision.BFLOAT16) {
            weights.castKernels(ops);
        }
    }

    Precision precision() {
        return precision;
    }

    @Override
    public RgbImage synthesize(SynthesisRequest request, Cancellation cancellation) {
        Pass pass = Pass.inference(ops, precision).with((stage, value) -> {
            if (cancellation.isCancelled()) {
                throw new CancellationException("The image is no longer wanted.");
            }
        });
        try (NDManager local = manager.newSubManager()) {
            NDArray image = generator.forward(pass, input(local, request));
            return cut(
                    image, request.semanticMap().width(), request.semanticMap().height());
        }
    }

    private GeneratorInput input(NDManager local, SynthesisRequest request) {
        int stride = generator.config().stride();
        int width = request.semanticMap().width();
        int height = request.semanticMap().height();
        int fullWidth = Math.ceilDiv(width, stride) * stride;
        int fullHeight = Math.ceilDiv(height, stride) * stride;
        float[] labels = new float[fullWidth * fullHeight];
        float[] parts = new float[labels.length];
        float[] regions = new float[labels.length];
        NoiseTable noise = new NoiseTable(request.seed(), generator.config().noiseChannels());
        for (int y = 0, i = 0; y < fullHeight; y++) {
            int sourceY = Math.min(y, height - 1);
            for (int x = 0; x < fullWidth; x++, i++) {
                int sourceX = Math.min(x, width - 1);
                int classId = request.semanticMap().get(sourceX, sourceY);
                labels[i] = classId;
                parts[i] = request.vocabulary()
                        .partChannel(classId, request.partMap().get(sourceX, sourceY));
                regions[i] = noise.row(classId, request.instanceMap().get(sourceX, sourceY));
            }
        }
        Shape shape = new Shape(1, 1, fullHeight, fullWidth);
        NDArray z = local.create(
                noise.table(), new Shape(noise.regions(), generator.config().noiseChannels()));
        RegionNoise byRegion = new RegionNoise(z, local.create(noise.classes()), local.create(regions, shape));
        return new GeneratorInput(local.create(labels, shape), local.create(parts, shape), byRegion);
    }

    /** RGB in -1..1 to pixels, truncated as the reference does; the extension is cut off. */
    private static RgbImage cut(NDArray image, int width, int height) {
        Shape shape = image.getShape();
        int rowLength = Math.toIntExact(shape.get(3));
        int plane = Math.toIntExact(shape.get(2)) * rowLength;
        byte[] bytes = image.add(1)
                .mul(127.5f)
                .clip(0, 255)
                .toType(DataType.UINT8, false)
                .toByteArray();
        int[] pixels = new int[width * height];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0, at = y * rowLength; x < width; x++, at++, i++) {
                pixels[i] = 0xFF000000
                        | (bytes[at] & 0xFF) << 16
                        | (bytes[plane + at] & 0xFF) << 8
                        | bytes[2 * plane + at] & 0xFF;
            }
        }
        return new RgbImage(width, height, pixels);
    }
}
