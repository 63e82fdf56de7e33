package org.partbrush.train.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.ColourScale;
import org.partbrush.train.data.SampleRows.Region;

/**
 * The regions that occur in the samples of a batch, and their shades, with their noise. All samples have as many rows; those that a
 * sample does not need are zero.
 */
public final class RegionRows {

    private final SceneBatch batch;
    private final BatchNoise noise;
    private final @Nullable ColourScale colours;
    private final List<SampleRows> samples = new ArrayList<>();
    private final int perSample;

    private RegionRows(SceneBatch batch, BatchNoise noise, @Nullable ColourScale colours, double[] radii) {
        this.batch = batch;
        this.noise = noise;
        this.colours = colours;
        int pixels = batch.frame().pixels();
        for (int n = 0; n < batch.count(); n++) {
            List<Region> ofPixels = IntStream.range(n * pixels, (n + 1) * pixels)
                    .mapToObj(i -> region(batch, i))
                    .toList();
            samples.add(new SampleRows(batch, n, ofPixels, colours, radii[n]));
        }
        perSample = samples.stream().mapToInt(SampleRows::size).max().orElse(0);
    }

    /**
     * @param colours and textures written over the first channels, for which each part is a region of its own; null: only noise
     * @param radii of each sample: within which its colours are mixed that are told place by place, in pixels; 0: each region has one
     */
    public static RegionRows of(SceneBatch batch, BatchNoise noise, @Nullable ColourScale colours, double[] radii) {
        return new RegionRows(batch, noise, colours, radii);
    }

    private Region region(SceneBatch of, int pixel) {
        int part = colours == null ? 0 : of.part()[pixel] & 0xFF;
        return new Region(noise.region()[pixel], of.semantic()[pixel] & 0xFF, part);
    }

    /** Rows of each sample. */
    public int perSample() {
        return perSample;
    }

    /** NxHxW, row of every pixel, counted over the batch. */
    public float[] index() {
        return index(batch);
    }

    /**
     * The same for the batch with other parts, none of which is new to its object. Where an object spans classes, its parts may be
     * new to one of them.
     *
     * @param edited differs in the parts alone
     */
    public float[] index(SceneBatch edited) {
        int pixels = batch.frame().pixels();
        float[] index = new float[noise.region().length];
        for (int i = 0; i < index.length; i++) {
            int sample = i / pixels;
            index[i] = sample * perSample + samples.get(sample).row(i % pixels, region(edited, i));
        }
        return index;
    }

    /** Length N*R, class of every row. */
    public float[] classes() {
        return ofRows(SampleRows::classes);
    }

    /** Length N*R, region of which every row is a shade, counted within its sample; null where every row is a region. */
    public float @Nullable [] bases() {
        boolean isShaded = samples.stream().anyMatch(SampleRows::isShaded);
        return isShaded ? ofRows(SampleRows::bases) : null;
    }

    private float[] ofRows(Function<SampleRows, int[]> numbers) {
        float[] all = new float[samples.size() * perSample];
        for (int n = 0; n < samples.size(); n++) {
            int[] own = numbers.apply(samples.get(n));
            for (int row = 0; row < own.length; row++) {
                all[n * perSample + row] = own[row];
            }
        }
        return all;
    }

    /** N*R x Z. */
    public float[] z() {
        int channels = noise.channels();
        float[] z = new float[samples.size() * perSample * channels];
        for (int n = 0; n < samples.size(); n++) {
            List<float[]> rows = samples.get(n).z(noise, n);
            for (int row = 0; row < rows.size(); row++) {
                System.arraycopy(rows.get(row), 0, z, (n * perSample + row) * channels, channels);
            }
        }
        return z;
    }
}
