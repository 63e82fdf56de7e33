package org.partbrush.train.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.Shade;

/** The regions of a sample, and the {@link Shade}s of those whose colours are told place by place: a row of z for each. */
final class SampleRows {

    /** A region's noise, class and part; where an object spans classes, each is a region. */
    record Region(int ofNoise, int ofClass, int ofPart) {}

    /** @param region its number */
    private record Row(int region, int shade) {}

    private final Map<Region, Integer> numbers = new LinkedHashMap<>();
    private final int[] ofPixels;
    private final @Nullable ColourScale scale;
    private final @Nullable SampleColours colours;
    private final float[][] along;
    private final Map<Row, Integer> rows = new LinkedHashMap<>();
    private final int[] rowOfPixels;

    /**
     * @param ofPixels region of every pixel
     * @param scale of the colours that z tells; null: none
     * @param radius within which colours are mixed that are told place by place; 0: each region's is the same everywhere
     */
    SampleRows(SceneBatch batch, int sample, List<Region> ofPixels, @Nullable ColourScale scale, double radius) {
        this.scale = scale;
        this.ofPixels = ofPixels.stream()
                .mapToInt(region -> numbers.computeIfAbsent(region, r -> numbers.size()))
                .toArray();
        colours = scale == null ? null : new SampleColours(batch, sample, this.ofPixels, numbers.size());
        along = new float[numbers.size()][];
        numbers.values().forEach(number -> rows.put(new Row(number, 0), number));
        rowOfPixels = this.ofPixels.clone();
        if (scale != null && colours != null && radius > 0) {
            shade(scale, colours.away(radius));
        }
    }

    /** @param away pixels x 3, how far each is from its region's colour */
    private void shade(ColourScale scale, double[][] away) {
        List<Region> regions = List.copyOf(numbers.keySet());
        for (int i = 0; i < away.length; i++) {
            Region region = regions.get(ofPixels[i]);
            for (int axis = 0; axis < away[i].length; axis++) {
                away[i][axis] /= scale.deviation().get(region.ofClass, region.ofPart, axis);
            }
        }
        double[][] directions = directions(away);
        for (int r = 0; r < along.length; r++) {
            along[r] = new float[] {(float) directions[r][0], (float) directions[r][1], (float) directions[r][2]};
        }
        for (int i = 0; i < away.length; i++) {
            double units = 0;
            for (int axis = 0; axis < away[i].length; axis++) {
                units += away[i][axis] * directions[ofPixels[i]][axis];
            }
            Row row = new Row(ofPixels[i], Shade.nearest(units));
            rowOfPixels[i] = rows.computeIfAbsent(row, r -> rows.size());
        }
    }

    /** Of each region that along which it varies most. */
    private double[][] directions(double[][] away) {
        PrincipalAxis[] axes =
                Stream.generate(PrincipalAxis::new).limit(along.length).toArray(PrincipalAxis[]::new);
        for (int i = 0; i < away.length; i++) {
            axes[ofPixels[i]].add(away[i]);
        }
        return Stream.of(axes).map(PrincipalAxis::direction).toArray(double[][]::new);
    }

    int size() {
        return rows.size();
    }

    /** Whether any region has shades. */
    boolean isShaded() {
        return rows.size() > numbers.size();
    }

    /**
     * Row of a pixel.
     *
     * @param region its own, or the one it came to when parts were edited, where it has no shade; one that is new to the sample is not
     *     taken up
     */
    int row(int pixel, Region region) {
        Integer number = numbers.get(region);
        return number == null || number == ofPixels[pixel] ? rowOfPixels[pixel] : number;
    }

    /** Class of each row. */
    int[] classes() {
        List<Region> regions = List.copyOf(numbers.keySet());
        return rows.keySet().stream()
                .mapToInt(row -> regions.get(row.region).ofClass)
                .toArray();
    }

    /** Region of each row. */
    int[] bases() {
        return rows.keySet().stream().mapToInt(Row::region).toArray();
    }

    /** Z of each row. */
    List<float[]> z(BatchNoise noise, int sample) {
        List<float[]> ofRegions = new ArrayList<>();
        numbers.forEach((region, number) -> ofRegions.add(z(region, number, noise, sample)));
        return rows.keySet().stream()
                .map(row -> shaded(ofRegions.get(row.region), row))
                .toList();
    }

    private float[] shaded(float[] z, Row row) {
        return row.shade == 0 ? z : Shade.of(z, along[row.region], row.shade);
    }

    private float[] z(Region region, int number, BatchNoise noise, int sample) {
        float[] z = noise.vector(sample, region.ofNoise);
        if (scale != null && colours != null) {
            float[] told = scale.channels(region.ofClass, region.ofPart, colours.axes(number));
            System.arraycopy(told, 0, z, 0, told.length);
        }
        return z;
    }
}
