package org.partbrush.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.train.data.DataLayout;
import org.partbrush.train.data.SceneFiles;
import org.partbrush.train.shape.PartShape;
import org.partbrush.train.shape.ShapeReader;

/**
 * The objects of a PartNet training.
 *
 * @param training shapes of all categories
 * @param tested for each category the objects to judge by
 * @param supports for each category its support part maps
 * @param slots parts of the richest category, background included
 * @param partCounts for each category the parts it has
 */
record PartObjects(
        List<PartShape> training,
        List<List<byte[]>> tested,
        List<List<byte[]>> supports,
        int slots,
        List<Integer> partCounts) {

    /**
     * Reads them.
     *
     * @param supportCount support part maps to read of each category
     * @param threads for reading
     */
    static PartObjects read(
            Path data, List<PartCategory> categories, int supportCount, int threads, Vocabulary vocabulary)
            throws IOException {
        if (DataLayout.PANOPTIC_PARTS.fits(data)) {
            return PanopticObjects.read(data, categories, supportCount, threads, vocabulary);
        }
        if (categories.stream().allMatch(c -> c.sets().isEmpty())) {
            throw new IOException("The categories of this training name no sets, so the folder " + data + " must be"
                    + " Cityscapes Panoptic Parts: it needs leftImg8bit/train and gtFinePanopticParts/train.");
        }
        return ofSets(data, categories, supportCount, vocabulary);
    }

    /** From sets with one object a scene. */
    private static PartObjects ofSets(Path data, List<PartCategory> categories, int supportCount, Vocabulary vocabulary)
            throws IOException {
        List<PartShape> training = new ArrayList<>();
        List<List<byte[]>> tested = new ArrayList<>();
        List<List<byte[]>> supports = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int c = 0; c < categories.size(); c++) {
            PartCategory category = categories.get(c);
            int parts = partCount(vocabulary, category);
            counts.add(parts);
            training.addAll(read(data, category.sets(), "train", new ShapeReader(c, parts, false)));
            training.addAll(read(data, category.plateSets(), "train", new ShapeReader(c, parts, true)));
            tested.add(read(data, category.sets(), "test", new ShapeReader(c, parts, false)).stream()
                    .map(PartShape::sample)
                    .toList());
            supports.add(ShapeReader.readSupports(supportFolder(data, category), supportCount));
        }
        return new PartObjects(training, tested, supports, slots(counts), counts);
    }

    static Path supportFolder(Path data, PartCategory category) {
        return data.resolve("support").resolve(category.name());
    }

    static int slots(List<Integer> counts) {
        return counts.stream().mapToInt(n -> n + 1).max().orElse(1);
    }

    private static List<PartShape> read(Path data, List<String> sets, String split, ShapeReader reader)
            throws IOException {
        List<PartShape> shapes = new ArrayList<>();
        for (String set : sets) {
            shapes.addAll(reader.read(SceneFiles.of(data, set, split)));
        }
        return shapes;
    }

    static int partCount(Vocabulary vocabulary, PartCategory category) {
        for (SemanticClass c : vocabulary.classes()) {
            PartVocabulary parts = c.partVocabulary();
            if (parts != null && parts.name().equals(category.parts())) {
                return parts.parts().size();
            }
        }
        throw new IllegalArgumentException("The vocabulary " + vocabulary.id() + " has no parts named "
                + category.parts() + ", which category " + category.name() + " needs.");
    }

    /** The complete training shapes of a category, 64x64. */
    List<byte[]> examples(int category) {
        return training.stream()
                .filter(s -> s.category() == category && !s.isPlateOnly())
                .map(PartShape::sample)
                .toList();
    }
}
