package org.partbrush.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.partbrush.document.Scene;
import org.partbrush.document.Scenes;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/** Infers fixed parts, makes black pictures, and runs what a test wants to happen meanwhile. */
final class FakeEngine implements PartInferrer, Synthesizer {

    final List<SynthesisRequest> requests = new ArrayList<>();

    /** Runs in the middle of every synthesis. */
    Meanwhile meanwhile = cancellation -> {};

    @Override
    public LabelMap infer(Scene scene) {
        return Scenes.inferredParts();
    }

    @Override
    public RgbImage synthesize(SynthesisRequest request, Cancellation cancellation) {
        requests.add(request);
        meanwhile.happens(cancellation);
        int width = request.semanticMap().width();
        int height = request.semanticMap().height();
        return new RgbImage(width, height, new int[width * height]);
    }

    /** What happens during a synthesis. */
    @FunctionalInterface
    interface Meanwhile {
        void happens(Cancellation cancellation);
    }
}
