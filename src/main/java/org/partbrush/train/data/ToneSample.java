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
import org.partbrush.raster.GrowingBox;
import org.partbrush.raster.IntRect;

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
        Map<Key, GrowingBox> boxes = boxes(scene);
        List<ToneSample> samples = new ArrayList<>();
        boxes.forEach((key, pixels) -> {
            if (parts.contains(key.part) && pixels.pixels() >= SMALLEST) {
                IntRect whole = Objects.requireNonNull(boxes.get(new Key(key.object, 0)))
                        .box();
                IntRect box = pixels.box();
                double coverage = (double) box.width() * box.height() / (whole.width() * whole.height());
                samples.add(new ToneSample(key.part, coverage, tones(scene, scale, key, box)));
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

    /** Where the parts are; part 0 stands for the whole object. */
    private static Map<Key, GrowingBox> boxes(TrainingScene scene) {
        Map<Key, GrowingBox> boxes = new LinkedHashMap<>();
        for (int i = 0; i < scene.instance().length; i++) {
            int object = scene.instance()[i] & 0xFF;
            if (object > 0) {
                int x = i % scene.width();
                int y = i / scene.width();
                int part = scene.part()[i] & 0xFF;
                boxes.computeIfAbsent(new Key(object, 0), key -> new GrowingBox())
                        .add(x, y);
                if (part > 0) {
                    boxes.computeIfAbsent(new Key(object, part), key -> new GrowingBox())
                            .add(x, y);
                }
            }
        }
        return boxes;
    }

    private static double[] tones(TrainingScene scene, ColourScale scale, Key key, IntRect box) {
        ColourSum[] cells = new ColourSum[ToneMap.CELLS];
        Arrays.setAll(cells, cell -> new ColourSum());
        ColourSum whole = new ColourSum();
        int classId = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                int i = y * scene.width() + x;
                if ((scene.instance()[i] & 0xFF) == key.object && (scene.part()[i] & 0xFF) == key.part) {
                    classId = scene.semantic()[i] & 0xFF;
                    ColourSum cell = cells[cell(box, x, y)];
                    cell.add(y, value(scene, 0, i), value(scene, 1, i), value(scene, 2, i));
                }
            }
        }
        Arrays.stream(cells).forEach(whole::add);
        double[] mean = whole.axes();
        double[] tones = new double[ToneMap.CELLS * AXES];
        Arrays.fill(tones, Double.NaN);
        for (int i = 0; i < tones.length; i++) {
            ColourSum cell = cells[i / AXES];
            if (cell.pixels() > 0) {
                double away = cell.axes()[i % AXES] - mean[i % AXES];
                double deviation = scale.deviation().get(classId, key.part, i % AXES);
                tones[i] = Math.clamp(away / deviation, -ColourScale.FARTHEST, ColourScale.FARTHEST);
            }
        }
        return tones;
    }

    private static int cell(IntRect box, int x, int y) {
        int column = (x - box.x()) * ToneMap.COLUMNS / box.width();
        return (y - box.y()) * ToneMap.ROWS / box.height() * ToneMap.COLUMNS + column;
    }

    private static double value(TrainingScene scene, int plane, int at) {
        return (scene.rgb()[plane][at] & 0xFF) / 127.5 - 1;
    }
}
