package org.partbrush.train.shape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.Extent;
import org.partbrush.nn.ObjectBox;
import org.partbrush.raster.IntRect;
import org.partbrush.train.data.LoadedSample;
import org.partbrush.train.data.PanopticPartsFiles;
import org.partbrush.train.data.ParallelReading;
import org.partbrush.train.data.Pixels;

/**
 * Reads the objects of Panoptic Parts whose parts are known, one PartNet category after the other in one pass over the
 * files.
 *
 * @param categoryOfClass category of each semantic class that PartNet learns
 * @param threads how many files are decoded at a time
 */
public record PanopticShapes(Vocabulary vocabulary, Map<Integer, Integer> categoryOfClass, int threads) {

    /** Objects whose longer side is shorter show no parts at the size that PartNet sees. */
    private static final int SMALLEST = 32;

    public PanopticShapes {
        categoryOfClass = Map.copyOf(categoryOfClass);
    }

    /** What is gathered about one object in one pass over the maps. */
    private static final class Tally {
        private final int classId;
        private final int category;
        private IntRect box = IntRect.EMPTY;
        private int pixels;
        private int known;

        private Tally(int classId, int category) {
            this.classId = classId;
            this.category = category;
        }

        private boolean hasParts() {
            return 2 * known >= pixels && Math.max(box.width(), box.height()) >= SMALLEST;
        }
    }

    public List<PartShape> read(PanopticPartsFiles files) throws IOException {
        List<PartShape> shapes = new ArrayList<>();
        ParallelReading.of(files.names(), threads, name -> shapes(files.readMaps(name, vocabulary)))
                .forEach(shapes::addAll);
        return shapes;
    }

    private List<PartShape> shapes(LoadedSample maps) {
        List<PartShape> shapes = new ArrayList<>();
        tallies(maps).forEach((id, tally) -> {
            if (tally.hasParts()) {
                cut(maps, id, tally).ifPresent(shapes::add);
            }
        });
        return shapes;
    }

    /** Objects of the categories by their ids. */
    private Map<Integer, Tally> tallies(LoadedSample maps) {
        Map<Integer, Tally> tallies = new TreeMap<>();
        int width = maps.instance().width();
        for (int i = 0; i < maps.instance().values().length; i++) {
            int id = maps.instance().values()[i];
            int classId = maps.semantic().values()[i];
            Integer category = categoryOfClass.get(classId);
            if (id > 0 && category != null) {
                Tally tally = tallies.computeIfAbsent(id, unused -> new Tally(classId, category));
                tally.pixels++;
                tally.known += vocabulary.partChannel(classId, maps.part().values()[i]) > 0 ? 1 : 0;
                tally.box = tally.box.union(new IntRect(i % width, i / width, 1, 1));
            }
        }
        return tallies;
    }

    private Optional<PartShape> cut(LoadedSample maps, int id, Tally tally) {
        Pixels instance = maps.instance();
        IntRect box = tally.box;
        return ObjectBox.of(
                        new Extent(box.y(), box.bottom() - 1),
                        new Extent(box.x(), box.right() - 1),
                        instance.height(),
                        instance.width())
                .map(tight -> new ObjectSquare(tight.widened(instance.height(), instance.width())))
                .map(square -> new PartShape(tally.category, false, square.cut(PartShape.SIDE, (x, y) -> {
                    int at = y * instance.width() + x;
                    return instance.values()[at] == id
                            ? label(tally.classId, maps.part().values()[at])
                            : 0;
                })));
    }

    private int label(int classId, int part) {
        return vocabulary.partChannel(classId, part) > 0 ? part : PartVocabulary.UNKNOWN;
    }
}
