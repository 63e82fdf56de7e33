package org.partbrush.train.data;

import java.util.random.RandomGenerator;
import org.partbrush.raster.IntRect;

/**
 * The square of a scene that becomes one training sample.
 *
 * @param left, top, side in pixels of the scene
 * @param isFlipped whether left and right are swapped
 */
record CropWindow(double left, double top, double side, boolean isFlipped) {

    /** A random square with a side of at least {@code zoom} times the scene's short side, flipped half of the time. */
    static CropWindow random(TrainingScene scene, double zoom, RandomGenerator random) {
        double side = scene.shortSide() * (zoom + (1 - zoom) * random.nextDouble());
        double left = (scene.width() - side) * random.nextDouble();
        double top = (scene.height() - side) * random.nextDouble();
        return new CropWindow(left, top, side, random.nextBoolean());
    }

    /** The largest square in the middle, not flipped. */
    static CropWindow central(TrainingScene scene) {
        double side = scene.shortSide();
        return new CropWindow((scene.width() - side) / 2, (scene.height() - side) / 2, side, false);
    }

    /** Where a box of the scene lies in the sample of the given size; empty if outside. */
    IntRect place(IntRect box, int size) {
        double scale = size / side;
        int x0 = (int) Math.round((box.x() - left) * scale);
        int x1 = (int) Math.round((box.right() - left) * scale);
        int y0 = (int) Math.round((box.y() - top) * scale);
        int y1 = (int) Math.round((box.bottom() - top) * scale);
        IntRect placed = isFlipped ? IntRect.between(size - x1, y0, size - x0, y1) : IntRect.between(x0, y0, x1, y1);
        return placed.intersect(new IntRect(0, 0, size, size));
    }

    /** Scene column or row that the centre of sample position {@code i} falls on. */
    static int nearest(double start, double side, int i, int size, int limit) {
        return Math.clamp((int) Math.floor(start + (i + 0.5) * side / size), 0, limit - 1);
    }
}
