package org.partbrush.train.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Noise z for a batch: one vector per region of a sample, where a region is a class or an object. In part of the samples
 * all regions share one vector, as in the paper, so that the generator knows both uses.
 *
 * @param regions number of regions a sample may have
 * @param table NxRxZ, a vector for every region
 * @param region NxHxW, the region of every pixel
 */
public record BatchNoise(int channels, int regions, float[] table, int[] region) {

    private static final int OBJECTS = 256;

    /** @param differing share of the samples whose regions have vectors of their own */
    public static BatchNoise draw(
            SceneBatch batch, int classes, int channels, double differing, RandomGenerator random) {
        int regions = classes + OBJECTS;
        float[] table = new float[batch.count() * regions * channels];
        boolean[] hasOwn = new boolean[batch.count()];
        for (int n = 0; n < batch.count(); n++) {
            int start = n * regions * channels;
            int end = start + regions * channels;
            boolean differs = random.nextDouble() < differing;
            hasOwn[n] = differs;
            for (int i = start; i < (differs ? end : start + channels); i++) {
                table[i] = (float) random.nextGaussian();
            }
            for (int i = start + channels; !differs && i < end; i += channels) {
                System.arraycopy(table, start, table, i, channels);
            }
        }
        return new BatchNoise(channels, regions, table, regionsOf(batch, classes, hasOwn));
    }

    /** The same where every object is a region of its own in all samples. */
    public BatchNoise ofObjects(SceneBatch batch, int classes) {
        boolean[] hasOwn = new boolean[batch.count()];
        Arrays.fill(hasOwn, true);
        return new BatchNoise(channels, regions, table, regionsOf(batch, classes, hasOwn));
    }

    /** The vector of a region of a sample. */
    float[] vector(int sample, int ofRegion) {
        int from = (sample * regions + ofRegion) * channels;
        return Arrays.copyOfRange(table, from, from + channels);
    }

    /** Objects count only in samples whose regions differ: the others then have as few regions as classes. */
    private static int[] regionsOf(SceneBatch batch, int classes, boolean[] hasOwn) {
        int[] region = new int[batch.semantic().length];
        Arrays.setAll(region, i -> {
            int object = hasOwn[i / batch.frame().pixels()] ? batch.instance()[i] & 0xFF : 0;
            return object > 0 ? classes + object : batch.semantic()[i] & 0xFF;
        });
        return region;
    }
}
