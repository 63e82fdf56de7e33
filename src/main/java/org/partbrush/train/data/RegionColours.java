package org.partbrush.train.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.ColourScale;

/**
 * The mean colours of regions, which a generator is told in the first channels of z (decisions 0034 and 0037): of all stuff of
 * a class, or of each part of an object. One that has to guess colours makes everything grey.
 */
public record RegionColours(ColourScale scale) {

    /** Smaller regions tell little of a class. */
    private static final int SMALLEST_REGION = 64;

    /** An object, or all stuff of a class. */
    private static final class Region {
        private final int classId;
        private final ColourSum whole = new ColourSum();
        private final Map<Integer, ColourSum> parts = new LinkedHashMap<>();

        Region(int classId) {
            this.classId = classId;
        }
    }

    /**
     * Measures what is usual in training scenes. A part that is never seen in a class counts as the whole.
     *
     * @param parts global part channels, with 0 for none
     */
    public static RegionColours of(List<TrainingSet> sets, int classes, int parts) {
        List<List<Region>> scenes = sets.stream()
                .flatMap(set -> set.scenes().stream())
                .map(scene -> regionsOf(scene, classes))
                .toList();
        ColourMoments[][] moments = new ColourMoments[classes][parts];
        for (int i = 0; i < classes * parts; i++) {
            moments[i / parts][i % parts] = new ColourMoments();
        }
        scenes.forEach(scene -> scene.forEach(region -> count(region, moments[region.classId])));
        ColourScale scale = scale(moments);
        followScenes(scenes, scale);
        return new RegionColours(scale);
    }

    private static ColourScale scale(ColourMoments[][] moments) {
        int classes = moments.length;
        int parts = moments[0].length;
        ColourScale scale =
                new ColourScale(new float[classes][parts][], new float[classes][parts][], new float[classes][parts][]);
        for (int c = 0; c < classes; c++) {
            for (int part = 0; part < parts; part++) {
                ColourMoments usual = moments[c][part].isEmpty() ? moments[c][0] : moments[c][part];
                scale.mean()[c][part] = usual.mean();
                scale.deviation()[c][part] = usual.deviation();
                scale.loading()[c][part] = usual.loading();
            }
        }
        return scale;
    }

    private static void count(Region region, ColourMoments[] ofClass) {
        double[] whole = region.whole.axes();
        ofClass[0].add(whole, whole);
        region.parts.forEach((part, sum) -> {
            if (part > 0 && sum.pixels() >= SMALLEST_REGION) {
                ofClass[part].add(sum.axes(), whole);
            }
        });
    }

    /** Measures how far whole regions follow their scene: the mean of the other regions, all of them on the scale. */
    private static void followScenes(List<List<Region>> scenes, ColourScale scale) {
        ColourMoments[] moments = new ColourMoments[scale.classes()];
        Arrays.setAll(moments, c -> new ColourMoments());
        for (List<Region> scene : scenes) {
            float[] z = new float[scene.size() * ColourScale.AXES];
            for (int i = 0; i < scene.size(); i++) {
                Region region = scene.get(i);
                scale.write(region.classId, 0, region.whole.axes(), z, i * ColourScale.AXES);
            }
            for (int i = 0; scene.size() > 1 && i < scene.size(); i++) {
                double[] own = new double[ColourScale.AXES];
                double[] others = new double[ColourScale.AXES];
                for (int k = 0; k < z.length; k++) {
                    double[] sum = k / ColourScale.AXES == i ? own : others;
                    sum[k % ColourScale.AXES] += z[k];
                }
                int count = scene.size() - 1;
                moments[scene.get(i).classId].add(
                        own, Arrays.stream(others).map(x -> x / count).toArray());
            }
        }
        for (int c = 0; c < moments.length; c++) {
            scale.loading()[c][0] = moments[c].loading();
        }
    }

    private static List<Region> regionsOf(TrainingScene scene, int classes) {
        Map<Integer, Region> regions = new LinkedHashMap<>();
        byte[][] rgb = scene.rgb();
        for (int i = 0; i < scene.semantic().length; i++) {
            int classId = scene.semantic()[i] & 0xFF;
            int object = scene.instance()[i] & 0xFF;
            Region region =
                    regions.computeIfAbsent(object > 0 ? classes + object : classId, key -> new Region(classId));
            ColourSum part = region.parts.computeIfAbsent(scene.part()[i] & 0xFF, key -> new ColourSum());
            double red = value(rgb[0][i]);
            double green = value(rgb[1][i]);
            double blue = value(rgb[2][i]);
            region.whole.add(red, green, blue);
            part.add(red, green, blue);
        }
        return regions.values().stream()
                .filter(region -> region.whole.pixels() >= SMALLEST_REGION)
                .toList();
    }

    private static double value(byte level) {
        return (level & 0xFF) / 127.5 - 1;
    }
}
