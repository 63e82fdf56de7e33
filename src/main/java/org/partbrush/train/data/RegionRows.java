package org.partbrush.train.data;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The regions that occur in the samples of a batch, with their noise. All samples have as many rows; those that a sample does
 * not need are zero.
 *
 * @param perSample rows of each sample
 * @param z N*R x Z
 * @param classes length N*R
 * @param index NxHxW, row of every pixel, counted over the batch
 */
public record RegionRows(int perSample, float[] z, float[] classes, float[] index) {

    /** A row's noise and class; where an object spans classes, each is a region. */
    private record Region(int ofNoise, int ofClass) {}

    public static RegionRows of(SceneBatch batch, BatchNoise noise) {
        int pixels = batch.frame().pixels();
        float[] index = new float[noise.region().length];
        Map<Integer, Map<Region, Integer>> samples = new LinkedHashMap<>();
        for (int i = 0; i < index.length; i++) {
            var regions = samples.computeIfAbsent(i / pixels, n -> new LinkedHashMap<>());
            Region region = new Region(noise.region()[i], batch.semantic()[i] & 0xFF);
            Integer known = regions.putIfAbsent(region, regions.size());
            index[i] = known == null ? regions.size() - 1 : known;
        }
        int most = samples.values().stream().mapToInt(Map::size).max().orElse(0);
        RegionRows rows = new RegionRows(
                most,
                new float[samples.size() * most * noise.channels()],
                new float[samples.size() * most],
                index);
        for (int i = 0; i < index.length; i++) {
            index[i] += (float) (i / pixels * most);
        }
        samples.forEach((n, regions) -> regions.forEach((region, row) -> rows.fill(n, row, region, noise)));
        return rows;
    }

    private void fill(int sample, int row, Region region, BatchNoise noise) {
        int from = (sample * noise.regions() + region.ofNoise) * noise.channels();
        int to = sample * perSample + row;
        System.arraycopy(noise.table(), from, z, to * noise.channels(), noise.channels());
        classes[to] = region.ofClass;
    }
}
