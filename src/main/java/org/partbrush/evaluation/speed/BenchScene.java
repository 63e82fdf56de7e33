package org.partbrush.evaluation.speed;

import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;

/** A made-up scene of some oval objects in a row, before two bands of other classes. */
final class BenchScene {

    static final int OBJECTS = 4;

    private BenchScene() {}

    /** @param shape changes the objects' silhouettes a little, so that none has been seen before */
    static Scene of(Vocabulary vocabulary, int width, int height, int shape) {
        int thing = thing(vocabulary).id();
        int below = Math.min(3, vocabulary.size() - 1);
        Scene scene = Scene.blank(vocabulary, width, height, Math.min(1, below));
        IntRect ground = new IntRect(0, height / 2, width, height - height / 2);
        scene = new Step.Paint(PixelMask.of(ground, (x, y) -> true), below, 0).apply(scene);
        for (int n = 0; n < OBJECTS; n++) {
            IntRect box = new IntRect(n * width / OBJECTS, height / 3, width / OBJECTS, height / 3 - shape % 16);
            PixelMask oval = PixelMask.of(box, (x, y) -> isInside(box, x, y));
            scene = new Step.Paint(oval, thing, n + 1).apply(scene);
        }
        return scene;
    }

    /** A class whose objects have parts. */
    static SemanticClass thing(Vocabulary vocabulary) {
        return vocabulary.classes().stream()
                .filter(c -> c.isThing() && c.parts().isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The vocabulary " + vocabulary.id() + " has no objects with parts to time."));
    }

    private static boolean isInside(IntRect box, int x, int y) {
        double dx = (2.0 * (x - box.x()) + 1) / box.width() - 1;
        double dy = (2.0 * (y - box.y()) + 1) / box.height() - 1;
        return dx * dx + dy * dy < 1;
    }
}
