package org.partbrush.train.data;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.ColourScale;

/**
 * The regions that occur in the samples of a batch, with their noise. All samples have as many rows; those that a sample does
 * not need are zero.
 */
public final class RegionRows {

    private final SceneBatch batch;
    private final BatchNoise noise;
    private final @Nullable ColourScale colours;
    private final List<Map<Region, Integer>> samples;
    private final int perSample;

    /** A row's noise, class and part; where an object spans classes, each is a region. */
    private record Region(int ofNoise, int ofClass, int ofPart) {}

    private RegionRows(SceneBatch batch, BatchNoise noise, @Nullable ColourScale colours) {
        this.batch = batch;
        this.noise = noise;
        this.colours = colours;
        samples = IntStream.range(0, batch.count())
                .<Map<Region, Integer>>mapToObj(n -> new LinkedHashMap<>())
                .toList();
        for (int i = 0; i < noise.region().length; i++) {
            var regions = samples.get(i / batch.frame().pixels());
            regions.putIfAbsent(region(batch, i), regions.size());
        }
        perSample = samples.stream().mapToInt(Map::size).max().orElse(0);
    }

    /** @param colours and textures written over the first channels, for which each part is a region of its own; null: only noise */
    public static RegionRows of(SceneBatch batch, BatchNoise noise, @Nullable ColourScale colours) {
        return new RegionRows(batch, noise, colours);
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
     * The same for the batch with other parts, none of which is new to its object.
     *
     * @param edited differs in the parts alone
     */
    public float[] index(SceneBatch edited) {
        float[] index = new float[noise.region().length];
        for (int i = 0; i < index.length; i++) {
            int sample = i / batch.frame().pixels();
            Map<Region, Integer> regions = samples.get(sample);
            Integer row = regions.get(region(edited, i));
            // Where an object spans classes, its parts may be new to one of them.
            int own = row == null ? Objects.requireNonNull(regions.get(region(batch, i))) : row;
            index[i] = sample * perSample + own;
        }
        return index;
    }

    /** Length N*R, class of every row. */
    public float[] classes() {
        float[] classes = new float[samples.size() * perSample];
        for (int n = 0; n < samples.size(); n++) {
            int first = n * perSample;
            samples.get(n).forEach((region, row) -> classes[first + row] = region.ofClass);
        }
        return classes;
    }

    /** N*R x Z. */
    public float[] z() {
        int channels = noise.channels();
        float[] z = new float[samples.size() * perSample * channels];
        for (int n = 0; n < samples.size(); n++) {
            int sample = n;
            samples.get(n).forEach((region, row) -> {
                int from = (sample * noise.regions() + region.ofNoise) * channels;
                System.arraycopy(noise.table(), from, z, (sample * perSample + row) * channels, channels);
            });
            if (colours != null) {
                writeColours(n, colours, z);
            }
        }
        return z;
    }

    private void writeColours(int sample, ColourScale told, float[] z) {
        int pixels = batch.frame().pixels();
        int width = batch.frame().width();
        float[] image = batch.image();
        Map<Region, ColourSum> sums = new HashMap<>();
        ColourSum[] ofPixels = new ColourSum[pixels];
        int red = sample * 3 * pixels;
        int green = red + pixels;
        int blue = green + pixels;
        for (int i = 0; i < pixels; i++) {
            ofPixels[i] = sums.computeIfAbsent(region(batch, sample * pixels + i), r -> new ColourSum());
            ofPixels[i].add(i / width, image[red + i], image[green + i], image[blue + i]);
        }
        ColourSum.countNeighbours(
                ofPixels, width, i -> ColourSum.brightness(image[red + i], image[green + i], image[blue + i]));
        samples.get(sample).forEach((region, row) -> {
            double[] axes = Objects.requireNonNull(sums.get(region)).axes();
            float[] channels = told.channels(region.ofClass, region.ofPart, axes);
            System.arraycopy(channels, 0, z, (sample * perSample + row) * noise.channels(), channels.length);
        });
    }
}
