package org.partbrush.train.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partbrush.label.PartVocabulary;
import org.partbrush.nn.ObjectBox;
import org.partbrush.train.data.Pixels;
import org.partbrush.train.data.SceneFiles;

/**
 * Reads the objects of sets with one annotated object a scene: its part map covers it exactly.
 *
 * @param category index of the part vocabulary
 * @param partCount parts its objects may have
 * @param isPlateOnly whether only license plates are annotated
 */
public record ShapeReader(int category, int partCount, boolean isPlateOnly) {

    /** All objects of a split that are more than a line. */
    public List<PartShape> read(SceneFiles files) throws IOException {
        List<PartShape> shapes = new ArrayList<>();
        for (String name : files.names()) {
            Path file = files.folder().resolve("part").resolve(name + ".png");
            if (!Files.exists(file)) {
                throw new IOException("The part map " + file + " is missing: PartNet learns from sets in which every "
                        + "scene has one.");
            }
            cut(Pixels.ofLabels(file)).ifPresent(shapes::add);
        }
        return shapes;
    }

    /** Support part maps 1_64.png, 2_64.png ... of a folder, the first {@code count} of them, repeated if there are fewer. */
    public static List<byte[]> readSupports(Path folder, int count) throws IOException {
        List<byte[]> supports = new ArrayList<>();
        Path next = support(folder, 1);
        while (supports.size() < count && Files.exists(next)) {
            supports.add(readSupport(next));
            next = support(folder, supports.size() + 1);
        }
        if (supports.isEmpty()) {
            throw new IOException("The folder " + folder + " holds no support part map 1_64.png.");
        }
        for (int i = 0; supports.size() < count; i++) {
            supports.add(supports.get(i));
        }
        return supports;
    }

    /** One support part map of 64x64 pixels. */
    public static byte[] readSupport(Path file) throws IOException {
        Pixels map = Pixels.ofLabels(file);
        if (map.width() != PartShape.SAMPLE || map.height() != PartShape.SAMPLE) {
            throw new IOException("The support part map " + file + " is " + map.width() + "x" + map.height()
                    + " pixels instead of " + PartShape.SAMPLE + "x" + PartShape.SAMPLE + ".");
        }
        return bytes(map.values());
    }

    private static Path support(Path folder, int number) {
        return folder.resolve(number + "_64.png");
    }

    /** The object's square, with the box that PartNet's crop has, but at twice the resolution. */
    private Optional<PartShape> cut(Pixels map) {
        int[] labels = map.values();
        return ObjectBox.around(map.width(), map.height(), i -> labels[i] > 0)
                .map(tight -> cut(map, tight.widened(map.height(), map.width())));
    }

    private PartShape cut(Pixels map, ObjectBox box) {
        byte[] labels = new ObjectSquare(box).cut(PartShape.SIDE, (x, y) -> {
            int label = map.values()[y * map.width() + x];
            return label > partCount ? PartVocabulary.UNKNOWN : label;
        });
        return new PartShape(category, isPlateOnly, labels);
    }

    private static byte[] bytes(int[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
