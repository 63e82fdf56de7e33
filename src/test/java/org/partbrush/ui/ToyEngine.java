package org.partbrush.ui;

import java.util.Optional;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SceneObjects;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.SynthesisRequest;

/**
 * An engine without networks: an object's parts are stripes of its bounding box, from above in the order of their ids,
 * and the picture shows classes and parts as plain colours, or the chosen ones.
 */
public class ToyEngine implements Engine {

    private boolean isClosed;

    @Override
    public LabelMap infer(Scene scene) {
        LabelMap.Editor parts =
                LabelMap.filled(scene.width(), scene.height(), 0).edit();
        for (SceneObject object : SceneObjects.of(scene).all()) {
            int count = partCount(scene, object.classId());
            IntRect box = object.bounds();
            for (int y = box.y(); y < box.bottom(); y++) {
                for (int x = box.x(); x < box.right(); x++) {
                    if (count > 0 && scene.instanceMap().get(x, y) == object.instanceId()) {
                        parts.set(x, y, 1 + (y - box.y()) * count / box.height());
                    }
                }
            }
        }
        return parts.build();
    }

    private static int partCount(Scene scene, int classId) {
        return scene.vocabulary()
                .get(classId)
                .parts()
                .map(p -> p.parts().size())
                .orElse(0);
    }

    @Override
    public RgbImage synthesize(SynthesisRequest request, Cancellation cancellation) {
        LabelMap classes = request.semanticMap();
        int[] pixels = new int[classes.width() * classes.height()];
        for (int y = 0, i = 0; y < classes.height(); y++) {
            for (int x = 0; x < classes.width(); x++) {
                int chosen = request.settings()
                        .colours()
                        .ofRegion(classes.get(x, y), request.instanceMap().get(x, y))
                        .orElse(colour(
                                request, classes.get(x, y), request.partMap().get(x, y)));
                pixels[i++] = 0xFF000000 | chosen;
            }
        }
        return new RgbImage(classes.width(), classes.height(), pixels);
    }

    private static int colour(SynthesisRequest request, int classId, int partId) {
        var semantic = request.vocabulary().get(classId);
        Optional<Integer> part = semantic.parts().flatMap(p -> p.part(partId)).map(p -> p.rgb());
        return part.orElse(semantic.rgb()) ^ (int) (request.settings().seed() & 0xFF);
    }

    @Override
    public boolean takesColours() {
        return true;
    }

    @Override
    public String modelName() {
        return "toy";
    }

    @Override
    public String deviceName() {
        return "CPU";
    }

    @Override
    public void close() {
        isClosed = true;
    }

    public boolean isClosed() {
        return isClosed;
    }
}
