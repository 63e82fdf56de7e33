package org.partbrush.train.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.ToneMap;
import org.partbrush.raster.ConnectedRegions;
import org.partbrush.raster.GrowingBox;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.WideLabelMap;

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

    /**
     * @param part 0 for the whole object
     * @param piece number of the piece in its scene, 0 for all of the part
     */
    private record Key(int object, int part, int piece) {}

    /**
     * Those of the parts of a scene that are large enough.
     *
     * @param asked the parts whose tones are looked for
     */
    static List<ToneSample> of(TrainingScene scene, ColourScale scale, Map<Integer, PartTones> asked) {
        WideLabelMap pieces = pieces(scene, asked);
        Map<Key, GrowingBox> boxes = boxes(scene, pieces);
        List<ToneSample> samples = new ArrayList<>();
        boxes.forEach((key, pixels) -> {
            if (asked.containsKey(key.part) && pixels.pixels() >= SMALLEST) {
                IntRect whole = Objects.requireNonNull(boxes.get(new Key(key.object, 0, 0)))
                        .box();
                IntRect box = pixels.box();
                double coverage = (double) box.width() * box.height() / (whole.width() * whole.height());
                samples.add(new ToneSample(key.part, coverage, tones(scene, scale, pieces, key, box)));
            }
        });
        return samples;
    }

    /** Numbers the connected pieces of parts each of whose pieces counts for itself; all else is 0. */
    private static WideLabelMap pieces(TrainingScene scene, Map<Integer, PartTones> asked) {
        int[] ofParts = new int[scene.instance().length];
        Arrays.setAll(ofParts, i -> {
            int object = scene.instance()[i] & 0xFF;
            int part = scene.part()[i] & 0xFF;
            PartTones tones = asked.get(part);
            return object > 0 && tones != null && tones.ofPieces() ? object << Byte.SIZE | part : 0;
        });
        return ConnectedRegions.numberAll(LabelMap.of(scene.width(), scene.height(), ofParts), label -> label > 0);
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

    private static Map<Key, GrowingBox> boxes(TrainingScene scene, WideLabelMap pieces) {
        Map<Key, GrowingBox> boxes = new LinkedHashMap<>();
        for (int i = 0; i < scene.instance().length; i++) {
            int object = scene.instance()[i] & 0xFF;
            if (object > 0) {
                int x = i % scene.width();
                int y = i / scene.width();
                add(boxes, new Key(object, 0, 0), x, y);
                int part = scene.part()[i] & 0xFF;
                if (part > 0) {
                    add(boxes, new Key(object, part, pieces.get(x, y)), x, y);
                }
            }
        }
        return boxes;
    }

    private static void add(Map<Key, GrowingBox> boxes, Key key, int x, int y) {
        boxes.computeIfAbsent(key, k -> new GrowingBox()).add(x, y);
    }

    private static double[] tones(TrainingScene scene, ColourScale scale, WideLabelMap pieces, Key key, IntRect box) {
        ColourSum[] cells = new ColourSum[ToneMap.CELLS];
        Arrays.setAll(cells, cell -> new ColourSum());
        ColourSum whole = new ColourSum();
        int classId = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                int i = y * scene.width() + x;
                boolean isPart = (scene.instance()[i] & 0xFF) == key.object && (scene.part()[i] & 0xFF) == key.part;
                if (isPart && pieces.get(x, y) == key.piece) {
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
