package org.partbrush.train.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.partbrush.nn.ColourScale;

/** The colours of a sample, measured within its regions. */
final class SampleColours {

    private final float[] image;
    private final int red;
    private final int pixels;
    private final int width;
    private final int[] region;
    private final ColourSum[] sums;

    /**
     * @param region number of the region of every pixel of the sample
     * @param regions how many there are
     */
    SampleColours(SceneBatch batch, int sample, int[] region, int regions) {
        image = batch.image();
        pixels = batch.frame().pixels();
        width = batch.frame().width();
        red = sample * 3 * pixels;
        this.region = region;
        sums = IntStream.range(0, regions).mapToObj(r -> new ColourSum()).toArray(ColourSum[]::new);
        ColourSum[] ofPixels = new ColourSum[pixels];
        for (int i = 0; i < pixels; i++) {
            ofPixels[i] = sums[region[i]];
            ofPixels[i].add(i / width, red(i), green(i), blue(i));
        }
        ColourSum.countNeighbours(ofPixels, width, i -> ColourSum.brightness(red(i), green(i), blue(i)));
    }

    /** Mean colour and texture of a region, along the axes of {@link ColourScale}. */
    double[] axes(int number) {
        return sums[number].axes();
    }

    /**
     * The local colours of pixels: smoothed within their regions, and counted by how far they are from the region's mean.
     *
     * @param radius of {@link RegionSmoothing}
     * @return pixels x 3
     */
    double[][] away(double radius) {
        double[][] planes = new double[ColourScale.COLOUR_AXES][pixels];
        for (int i = 0; i < pixels; i++) {
            double[] axes = ColourScale.axes(red(i), green(i), blue(i));
            for (int axis = 0; axis < axes.length; axis++) {
                planes[axis][i] = axes[axis];
            }
        }
        RegionSmoothing smoothing = new RegionSmoothing(region, width, radius);
        Arrays.stream(planes).forEach(smoothing::smooth);
        double[][] means = Arrays.stream(sums).map(ColourSum::axes).toArray(double[][]::new);
        double[][] away = new double[pixels][planes.length];
        for (int i = 0; i < pixels; i++) {
            for (int axis = 0; axis < planes.length; axis++) {
                away[i][axis] = planes[axis][i] - means[region[i]][axis];
            }
        }
        return away;
    }

    private float red(int i) {
        return image[red + i];
    }

    private float green(int i) {
        return image[red + pixels + i];
    }

    private float blue(int i) {
        return image[red + 2 * pixels + i];
    }
}
