package org.partbrush.train.data;

import java.util.random.RandomGenerator;
import org.partbrush.raster.IntRect;

/**
 * The part of a scene that becomes one training sample.
 *
 * @param left, top, width, height in pixels of the scene
 * @param isFlipped whether left and right are swapped
 */
record CropWindow(double left, double top, double width, double height, boolean isFlipped) {

    /**
     * A random rectangle in the proportions of the samples, at least {@code zoom} times as large as the scene allows,
     * flipped half of the time.
     */
    static CropWindow random(TrainingScene scene, Frame frame, double zoom, RandomGenerator random) {
        double scale = largestScale(scene, frame) * (zoom + (1 - zoom) * random.nextDouble());
        double width = frame.width() * scale;
        double height = frame.height() * scale;
        double left = (scene.width() - width) * random.nextDouble();
        double top = (scene.height() - height) * random.nextDouble();
        return new CropWindow(left, top, width, height, random.nextBoolean());
    }

    /** The largest such rectangle in the middle, not flipped. */
    static CropWindow central(TrainingScene scene, Frame frame) {
        double scale = largestScale(scene, frame);
        double width = frame.width() * scale;
        double height = frame.height() * scale;
        return new CropWindow((scene.width() - width) / 2, (scene.height() - height) / 2, width, height, false);
    }

    /** Pixels of the scene that one of the sample covers at most. */
    private static double largestScale(TrainingScene scene, Frame frame) {
        return Math.min(scene.width() / (double) frame.width(), scene.height() / (double) frame.height());
    }

    /** Where a box of the scene lies in the sample; empty if outside. */
    IntRect place(IntRect box, Frame frame) {
        double across = frame.width() / width;
        double down = frame.height() / height;
        int x0 = (int) Math.round((box.x() - left) * across);
        int x1 = (int) Math.round((box.right() - left) * across);
        int y0 = (int) Math.round((box.y() - top) * down);
        int y1 = (int) Math.round((box.bottom() - top) * down);
        int w = frame.width();
        IntRect placed = isFlipped ? IntRect.between(w - x1, y0, w - x0, y1) : IntRect.between(x0, y0, x1, y1);
        return placed.intersect(new IntRect(0, 0, w, frame.height()));
    }

    /** Scene column or row that the centre of sample position {@code i} falls on. */
    static int nearest(double start, double length, int i, int size, int limit) {
        return Math.clamp((int) Math.floor(start + (i + 0.5) * length / size), 0, limit - 1);
    }
}
