package org.partbrush.train.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the first channels of z mean in a training that is told the colours: the mean colour of a region, an object or all
 * stuff of a class, by how far it is from what its class usually has, in standard deviations. A generator so trained need
 * not guess colours, which would make everything grey, and takes normal noise for colours as frequent as in the data.
 *
 * @param mean for each class the mean of each axis over the regions of the training scenes
 * @param deviation for each class the standard deviation of each axis
 */
public record RegionColours(float[][] mean, float[][] deviation) {

    /** Brightness, red against blue, green against both: axes along which colours vary nearly independently. */
    public static final int AXES = 3;

    /** Rarer colours are taken for these, so that no single scene decides what large noise means. */
    private static final float FARTHEST = 2.5f;

    /** Smaller regions tell little of a class. */
    private static final int SMALLEST_REGION = 64;

    private static final double LEAST_DEVIATION = 0.02;

    /** Sums of the red, green and blue of a region, in -1..1. */
    private static final class Sum {
        private final int classId;
        private int pixels;
        private final double[] rgb = new double[3];

        Sum(int classId) {
            this.classId = classId;
        }

        void add(double red, double green, double blue) {
            pixels++;
            rgb[0] += red;
            rgb[1] += green;
            rgb[2] += blue;
        }

        double[] axes() {
            double red = rgb[0] / pixels;
            double green = rgb[1] / pixels;
            double blue = rgb[2] / pixels;
            return new double[] {(red + green + blue) / 3, red - blue, green - (red + blue) / 2};
        }
    }

    /** What is usual in training scenes. */
    public static RegionColours of(List<TrainingSet> sets, int classes) {
        double[][] sums = new double[classes][AXES];
        double[][] squares = new double[classes][AXES];
        int[] regions = new int[classes];
        for (TrainingSet set : sets) {
            for (TrainingScene scene : set.scenes()) {
                for (Sum region : regionsOf(scene, classes).values()) {
                    if (region.pixels >= SMALLEST_REGION) {
                        count(region, sums[region.classId], squares[region.classId]);
                        regions[region.classId]++;
                    }
                }
            }
        }
        RegionColours usual = new RegionColours(new float[classes][AXES], new float[classes][AXES]);
        for (int c = 0; c < classes; c++) {
            for (int axis = 0; axis < AXES; axis++) {
                double mean = sums[c][axis] / Math.max(1, regions[c]);
                double variance = squares[c][axis] / Math.max(1, regions[c]) - mean * mean;
                usual.mean[c][axis] = (float) mean;
                usual.deviation[c][axis] = (float) Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, variance)));
            }
        }
        return usual;
    }

    private static void count(Sum region, double[] sums, double[] squares) {
        double[] axes = region.axes();
        for (int axis = 0; axis < AXES; axis++) {
            sums[axis] += axes[axis];
            squares[axis] += axes[axis] * axes[axis];
        }
    }

    private static Map<Integer, Sum> regionsOf(TrainingScene scene, int classes) {
        Map<Integer, Sum> regions = new HashMap<>();
        byte[][] rgb = scene.rgb();
        for (int i = 0; i < scene.semantic().length; i++) {
            int classId = scene.semantic()[i] & 0xFF;
            int object = scene.instance()[i] & 0xFF;
            regions.computeIfAbsent(object > 0 ? classes + object : classId, r -> new Sum(classId))
                    .add(value(rgb[0][i]), value(rgb[1][i]), value(rgb[2][i]));
        }
        return regions;
    }

    private static double value(byte level) {
        return (level & 0xFF) / 127.5 - 1;
    }

    /**
     * Writes the colours of a sample's regions into the first channels of their noise.
     *
     * @param noise whose table is changed
     */
    void write(SceneBatch batch, int sample, BatchNoise noise) {
        int pixels = batch.frame().pixels();
        Map<Integer, Sum> regions = new HashMap<>();
        int red = sample * 3 * pixels;
        for (int i = 0; i < pixels; i++) {
            int at = sample * pixels + i;
            int classId = batch.semantic()[at] & 0xFF;
            regions.computeIfAbsent(noise.region()[at], r -> new Sum(classId))
                    .add(
                            batch.image()[red + i],
                            batch.image()[red + pixels + i],
                            batch.image()[red + 2 * pixels + i]);
        }
        regions.forEach((region, sum) -> {
            int row = (sample * noise.regions() + region) * noise.channels();
            double[] axes = sum.axes();
            for (int axis = 0; axis < AXES; axis++) {
                noise.table()[row + axis] = unusual(sum.classId, axis, axes[axis]);
            }
        });
    }

    private float unusual(int classId, int axis, double value) {
        double away = (value - mean[classId][axis]) / deviation[classId][axis];
        return (float) Math.clamp(away, -FARTHEST, FARTHEST);
    }
}
