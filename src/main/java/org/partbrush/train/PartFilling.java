package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.partbrush.bundle.SupportSet;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.Extent;
import org.partbrush.nn.ObjectBox;
import org.partbrush.nn.Ops;
import org.partbrush.raster.IntRect;
import org.partbrush.train.data.SceneObject;
import org.partbrush.train.data.TrainingScene;
import org.partbrush.train.shape.ObjectSquare;
import org.partbrush.train.shape.PartShape;

/**
 * Gives the objects whose parts the data set does not tell the parts that a trained PartNet infers, because the painter
 * will give parts to every object too. Small objects are left without: nothing of their parts would be seen. For the
 * training thread.
 *
 * @param categoryOfClass by name of the semantic class
 * @param known what was inferred before; takes in what is inferred now
 * @param isStopped asked now and then; true leaves the other objects without parts
 */
record PartFilling(
        NDManager manager,
        Vocabulary vocabulary,
        Map<String, Category> categoryOfClass,
        InferredParts known,
        BooleanSupplier isStopped) {

    /** An object must be at least this share of its scene's short side in one direction. */
    private static final int SMALLEST_SHARE = 6;

    private static final int SIDE = PartShape.SAMPLE;

    /** A category of PartNet by its name. */
    record Category(String name, PartLabeller labeller) {}

    /**
     * PartNet and its supports from a bundle, in memory of {@code manager}.
     *
     * @param known file of what was inferred before; need not be there yet
     */
    static PartFilling of(
            NDManager manager, Ops ops, Path folder, Path known, Vocabulary vocabulary, BooleanSupplier isStopped)
            throws IOException {
        BundledPartNet partNet = BundledPartNet.read(manager, ops, folder);
        Map<String, Category> categories = new HashMap<>();
        int index = 0;
        for (Map.Entry<SupportSet, List<byte[]>> entry : partNet.supports().entrySet()) {
            SupportSet set = entry.getKey();
            int slots = parts(vocabulary, set).parts().size() + 1;
            PartLabeller labeller =
                    PartLabeller.of(manager, partNet.inference(), partNet.pass(), index++, entry.getValue(), slots);
            set.classes().forEach(name -> categories.put(name, new Category(set.category(), labeller)));
        }
        return new PartFilling(
                manager, vocabulary, categories, InferredParts.open(known, partNet.identity()), isStopped);
    }

    private static PartVocabulary parts(Vocabulary vocabulary, SupportSet set) throws IOException {
        String name = set.classes().getFirst();
        return vocabulary
                .named(name)
                .flatMap(SemanticClass::parts)
                .orElseThrow(() -> new IOException("The bundle's PartNet knows parts of " + name
                        + ", but the vocabulary " + vocabulary.id() + " does not."));
    }

    /** An object without parts, the place of its square and what PartNet sees. */
    private record Gap(TrainingScene scene, SceneObject object, ObjectSquare square, byte[] silhouette) {}

    /** Copies of the scenes with the gaps filled. */
    List<TrainingScene> fill(List<TrainingScene> scenes) {
        List<TrainingScene> filled = new ArrayList<>();
        Map<Category, List<Gap>> gaps = new LinkedHashMap<>();
        for (TrainingScene scene : scenes) {
            TrainingScene copy = scene.withPart(scene.part().clone());
            filled.add(copy);
            for (SceneObject object : scene.objects()) {
                Category category = categoryOfClass.get(className(object));
                if (category != null && !object.hasParts() && isLarge(scene, object)) {
                    gap(copy, object)
                            .ifPresent(gap -> gaps.computeIfAbsent(category, c -> new ArrayList<>())
                                    .add(gap));
                }
            }
        }
        gaps.forEach(this::fillOfCategory);
        return filled;
    }

    private void fillOfCategory(Category category, List<Gap> gaps) {
        List<Gap> unknown = new ArrayList<>();
        for (Gap gap : gaps) {
            known.find(category.name, gap.silhouette)
                    .ifPresentOrElse(labels -> write(gap, labels), () -> unknown.add(gap));
        }
        for (int at = 0; at < unknown.size() && !isStopped.getAsBoolean(); at += PartLabeller.GROUP) {
            List<Gap> group = unknown.subList(at, Math.min(at + PartLabeller.GROUP, unknown.size()));
            List<byte[]> labels = category.labeller.label(
                    manager, group.stream().map(Gap::silhouette).toList());
            for (int i = 0; i < labels.size(); i++) {
                known.add(category.name, group.get(i).silhouette, labels.get(i));
                write(group.get(i), labels.get(i));
            }
        }
    }

    private String className(SceneObject object) {
        return vocabulary.get(object.classId()).name();
    }

    private static boolean isLarge(TrainingScene scene, SceneObject object) {
        int extent = Math.max(object.box().width(), object.box().height());
        return extent * SMALLEST_SHARE >= scene.shortSide();
    }

    private static Optional<Gap> gap(TrainingScene scene, SceneObject object) {
        IntRect b = object.box();
        Extent rows = new Extent(b.y(), b.bottom() - 1);
        Extent columns = new Extent(b.x(), b.right() - 1);
        return ObjectBox.of(rows, columns, scene.height(), scene.width())
                .map(box -> new ObjectSquare(box.widened(scene.height(), scene.width())))
                .map(square -> new Gap(scene, object, square, square.cut(SIDE, (x, y) -> {
                    int instance = scene.instance()[y * scene.width() + x] & 0xFF;
                    return instance == object.index() ? 1 : 0;
                })));
    }

    /** Writes inferred parts into the part plane of the gap's scene, which nobody else has seen yet. */
    private void write(Gap gap, byte[] labels) {
        TrainingScene scene = gap.scene;
        IntRect box = gap.object.box();
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                int at = y * scene.width() + x;
                if ((scene.instance()[at] & 0xFF) == gap.object.index()) {
                    int part = gap.square.at(labels, SIDE, x, y);
                    scene.part()[at] = (byte) vocabulary.partChannel(gap.object.classId(), part);
                }
            }
        }
    }
}
