package org.partbrush.train.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.ToneMap;

/**
 * The colours of a part of an object in the cells of a {@link ToneMap}.
 *
 * @param coverage how much of the object's box that of the part covers, 0..1
 * @param tones of each cell, how far it is from the part's own colour along the axes in deviations; NaN where the part is not
 */
record ToneSample(int part, double coverage, double[] tones) {

    /** Smaller parts are blurred. In pixels. */
    private static final int SMALLEST = 900;

    private static final int AXES = ColourScale.COLOUR_AXES;

    private record Key(int object, int part) {}

    /** Those of the parts of a scene that are asked for and large enough. */
    static List<ToneSample> of(TrainingScene scene, ColourScale scale, Set<Integer> parts) {
        Map<Key, Extent> extents = extents(scene);
        List<ToneSample> samples = new ArrayList<>();
        extents.forEach((key, extent) -> {
            if (parts.contains(key.part) && extent.pixels >= SMALLEST) {
                double coverage = extent.area()
                        / Objects.requireNonNull(extents.get(new Key(key.object, 0)))
                                .area();
                samples.add(new ToneSample(key.part, coverage, tones(scene, scale, key, extent)));
            }
        });
        return samples;
    }

    /** The same of the mirrored picture. */
    ToneSample mirrored() {
        double[] mirrored = new double[tones.length];
        for (int cell = 0; cell < ToneMap.CELLS; cell++) {
            int column = cell % ToneMap.COLUMNS;
            int other = cell - column + ToneMap.COLUMNS - 1 - column;
            System.arraycopy(tones, cell * AXES, mirrored, other * AXES, AXES);
        }
        return new ToneSample(part, coverage, mirrored);
    }

    /** Where a part is; part 0 stands for the whole object. */
    private static final class Extent {
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;
        private int pixels;

        void add(int x, int y) {
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x + 1);
            bottom = Math.max(bottom, y + 1);
            pixels++;
        }

        double area() {
            return (double) (right - left) * (bottom - top);
        }

        int cell(int x, int y) {
            int column = (x - left) * ToneMap.COLUMNS / (right - left);
            return (y - top) * ToneMap.ROWS / (bottom - top) * ToneMap.COLUMNS + column;
        }
    }

    private static Map<Key, Extent> extents(TrainingScene scene) {
        Map<Key, Extent> extents = new LinkedHashMap<>();
        for (int i = 0; i < scene.instance().length; i++) {
            int object = scene.instance()[i] & 0xFF;
            if (object > 0) {
                int x = i % scene.width();
                int y = i / scene.width();
                int part = scene.part()[i] & 0xFF;
                extents.computeIfAbsent(new Key(object, 0), key -> new Extent()).add(x, y);
                if (part > 0) {
                    extents.computeIfAbsent(new Key(object, part), key -> new Extent())
                            .add(x, y);
                }
            }
        }
        return extents;
    }

    private static double[] tones(TrainingScene scene, ColourScale scale, Key key, Extent extent) {
        double[] sums = new double[ToneMap.CELLS * AXES];
        int[] pixels = new int[ToneMap.CELLS];
        double[] mean = new double[AXES];
        int classId = 0;
        for (int y = extent.top; y < extent.bottom; y++) {
            for (int x = extent.left; x < extent.right; x++) {
                int i = y * scene.width() + x;
                if ((scene.instance()[i] & 0xFF) != key.object || (scene.part()[i] & 0xFF) != key.part) {
                    continue;
                }
                classId = scene.semantic()[i] & 0xFF;
                int cell = extent.cell(x, y);
                double[] colour = ColourScale.axes(value(scene, 0, i), value(scene, 1, i), value(scene, 2, i));
                pixels[cell]++;
                for (int axis = 0; axis < AXES; axis++) {
                    sums[cell * AXES + axis] += colour[axis];
                    mean[axis] += colour[axis] / extent.pixels;
                }
            }
        }
        double[] tones = new double[sums.length];
        Arrays.fill(tones, Double.NaN);
        for (int i = 0; i < tones.length; i++) {
            if (pixels[i / AXES] > 0) {
                double away = sums[i] / pixels[i / AXES] - mean[i % AXES];
                double deviation = scale.deviation().get(classId, key.part, i % AXES);
                tones[i] = Math.clamp(away / deviation, -ColourScale.FARTHEST, ColourScale.FARTHEST);
            }
        }
        return tones;
    }

    private static double value(TrainingScene scene, int plane, int at) {
        return (scene.rgb()[plane][at] & 0xFF) / 127.5 - 1;
    }
}
