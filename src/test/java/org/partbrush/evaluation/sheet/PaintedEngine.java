package org.partbrush.evaluation.sheet;

import java.util.Arrays;
import org.partbrush.document.Scene;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.SynthesisRequest;

/** An engine without networks: it infers nothing, and its pictures show part 1 green, part 2 blue and all else black. */
final class PaintedEngine implements Engine {

    static final int GREEN = 0xFF00FF00;
    static final int BLUE = 0xFF0000FF;
    static final int BLACK = 0xFF000000;

    @Override
    public LabelMap infer(Scene scene) {
        return LabelMap.filled(scene.width(), scene.height(), 0);
    }

    @Override
    public RgbImage synthesize(SynthesisRequest request, Cancellation cancellation) {
        int[] pixels = Arrays.stream(request.partMap().toArray())
                .map(part -> part == 1 ? GREEN : part == 2 ? BLUE : BLACK)
                .toArray();
        return new RgbImage(request.partMap().width(), request.partMap().height(), pixels);
    }

    @Override
    public String modelName() {
        return "Painted";
    }

    @Override
    public String deviceName() {
        return "CPU";
    }

    @Override
    public void close() {}
}
