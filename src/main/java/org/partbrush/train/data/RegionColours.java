package org.partbrush.train.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.ColourScale;

/**
 * The mean colours of regions, objects or all stuff of a class, which a generator is told in the first channels of z
 * (decision 0034). One that has to guess colours makes everything grey.
 */
public record RegionColours(ColourScale scale) {

    /** Smaller regions tell little of a class. */
    private static final int SMALLEST_REGION = 64;

    private static final double LEAST_DEVIATION = 0.02;

    /** Sums of the red, green and blue of a region, in -1..1. */
    private static final class Sum {
        private final int classId;
        private int pixels;
        private double red;
        private double green;
        private double blue;

        Sum(int classId) {
            this.classId = classId;
        }

        void add(double moreRed, double moreGreen, double moreBlue) {
            pixels++;
            red += moreRed;
            green += moreGreen;
            blue += moreBlue;
        }

        double[] axes() {
            return ColourScale.axes(red / pixels, green / pixels, blue / pixels);
        }
    }

    /** Sums over the regions of a class, along the axes. */
    private static final class OfClass {
        private int regions;
        private final double[] sum = new double[ColourScale.AXES];
        private final double[] squares = new double[ColourScale.AXES];

        void add(double[] axes) {
            regions++;
            for (int axis = 0; axis < axes.length; axis++) {
                sum[axis] += axes[axis];
                squares[axis] += axes[axis] * axes[axis];
            }
        }

        float mean(int axis) {
            return (float) (sum[axis] / Math.max(1, regions));
        }

        float deviation(int axis) {
            double variance = squares[axis] / Math.max(1, regions) - mean(axis) * mean(axis);
            return (float) Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, variance)));
        }
    }

    /** Measures what is usual in training scenes. */
    public static RegionColours of(List<TrainingSet> sets, int classes) {
        Map<Integer, OfClass> sums = new HashMap<>();
        for (TrainingSet set : sets) {
            for (TrainingScene scene : set.scenes()) {
                for (Sum region : regionsOf(scene, classes).values()) {
                    if (region.pixels >= SMALLEST_REGION) {
                        sums.computeIfAbsent(region.classId, id -> new OfClass())
                                .add(region.axes());
                    }
                }
            }
        }
        float[][] mean = new float[classes][ColourScale.AXES];
        float[][] deviation = new float[classes][ColourScale.AXES];
        for (int c = 0; c < classes; c++) {
            OfClass sum = sums.getOrDefault(c, new OfClass());
            for (int axis = 0; axis < ColourScale.AXES; axis++) {
                mean[c][axis] = sum.mean(axis);
                deviation[c][axis] = sum.deviation(axis);
            }
        }
        return new RegionColours(new ColourScale(mean, deviation));
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
        float[] image = batch.image();
        Map<Integer, Sum> regions = new HashMap<>();
        int red = sample * 3 * pixels;
        for (int i = 0; i < pixels; i++) {
            int at = sample * pixels + i;
            int classId = batch.semantic()[at] & 0xFF;
            regions.computeIfAbsent(noise.region()[at], r -> new Sum(classId))
                    .add(image[red + i], image[red + pixels + i], image[red + 2 * pixels + i]);
        }
        regions.forEach((region, sum) -> {
            int row = (sample * noise.regions() + region) * noise.channels();
            scale.write(sum.classId, sum.axes(), noise.table(), row);
        });
    }
}
