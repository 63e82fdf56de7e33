package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.nn.Generator;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Probe;
import org.partbrush.nn.Weights;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.SynthesisRequest;
import org.partbrush.synthesis.Synthesizer;

/**
 * The generator as a {@link Synthesizer}: one pass while memory allows, else overlapping windows that join without seams,
 * because noise is per region and statistics are running. Maps whose sizes are no multiple of the network's stride are
 * extended by their last row and column, and the image is cut back.
 */
final class ImageSynthesizer implements Synthesizer {

    private final NDManager manager;
    private final Ops ops;
    private final InputSource inputs;
    private final Generator generator;
    private final Precision precision;
    private final PassMemory memory;

    ImageSynthesizer(NDManager manager, Ops ops, ModelBundle bundle, InputSource inputs, PrecisionChoice choice)
            throws IOException {
        this.manager = manager;
        this.ops = ops;
        this.inputs = inputs;
        Weights weights = new Weights(manager);
        generator = new Generator(bundle.model().generator(), weights);
        weights.load(bundle.generatorWeights());
        precision = choice == PrecisionChoice.FASTEST ? PrecisionTrial.fastest(manager, ops) : Precision.FLOAT32;
        if (precision == Precision.BFLOAT16) {
            weights.castKernels(ops);
        }
        memory = PassMemory.of(manager.getDevice(), generator.config(), precision);
    }

    Precision precision() {
        return precision;
    }

    /** The native memory of a pass over an image of this size. */
    long bytesFor(int width, int height) {
        return memory.bytesFor((long) width * height);
    }

    @Override
    public RgbImage synthesize(SynthesisRequest request, Cancellation cancellation) {
        return synthesize(request, cancellation, memory.pixelsThatFit());
    }

    /** @param budget pixels that one pass may have; a network that looks at the whole image takes one pass all the same */
    RgbImage synthesize(SynthesisRequest asked, Cancellation cancellation, long budget) {
        SynthesisRequest request = asked.withSemanticMap(NarrowGaps.close(asked.semanticMap(), asked.vocabulary()));
        GeneratorConfig config = generator.config();
        IntRect picture = request.semanticMap().bounds();
        List<Window> windows = Window.cover(
                picture, config.stride(), config.reach(), config.seesOnlyNearby() ? budget : Long.MAX_VALUE);
        int[] pixels = new int[picture.width() * picture.height()];
        for (int i = 0; i < windows.size(); i++) {
            Pass pass = Pass.inference(ops, precision).with(probe(cancellation, i, windows.size()));
            try (NDManager local = manager.newSubManager()) {
                NDArray image = generator.forward(
                        pass, inputs.of(local, request, windows.get(i).seen()));
                copy(image, windows.get(i), pixels, picture.width());
            }
        }
        return new RgbImage(picture.width(), picture.height(), pixels);
    }

    /** Abandons a pass that is no longer wanted and tells how far it is. */
    private Probe probe(Cancellation cancellation, int window, int windows) {
        return (stage, value) -> {
            if (cancellation.isCancelled()) {
                throw new CancellationException("The image is no longer wanted.");
            }
            if (stage.startsWith(Generator.BLOCK_STAGE)) {
                int block = Integer.parseInt(stage.substring(Generator.BLOCK_STAGE.length()));
                cancellation.progressed((window + generator.config().shareDone(block)) / windows);
            }
        };
    }

    /** RGB in -1..1 to pixels, truncated as the reference does; only what the window keeps. */
    private static void copy(NDArray image, Window window, int[] pixels, int pictureWidth) {
        IntRect seen = window.seen();
        IntRect kept = window.kept();
        int plane = seen.width() * seen.height();
        byte[] bytes = image.add(1)
                .mul(127.5f)
                .clip(0, 255)
                .toType(DataType.UINT8, false)
                .toByteArray();
        for (int y = kept.y(); y < kept.bottom(); y++) {
            int at = (y - seen.y()) * seen.width() + kept.x() - seen.x();
            for (int x = kept.x(); x < kept.right(); x++, at++) {
                pixels[y * pictureWidth + x] = 0xFF000000
                        | (bytes[at] & 0xFF) << 16
                        | (bytes[plane + at] & 0xFF) << 8
                        | bytes[2 * plane + at] & 0xFF;
            }
        }
    }
}
