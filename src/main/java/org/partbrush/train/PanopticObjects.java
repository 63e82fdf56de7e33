package org.partbrush.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.train.data.PanopticPartsFiles;
import org.partbrush.train.shape.PanopticShapes;
import org.partbrush.train.shape.PartShape;
import org.partbrush.train.shape.ShapeReader;

/**
 * The objects of a PartNet training on Cityscapes Panoptic Parts: those of its training scenes, judged on those of its
 * validation scenes. A category learns the class of its name.
 */
final class PanopticObjects {

    private PanopticObjects() {}

    static PartObjects read(
            Path data, List<PartCategory> categories, int supportCount, int threads, Vocabulary vocabulary)
            throws IOException {
        PanopticShapes reader = new PanopticShapes(vocabulary, categoryOfClass(categories, vocabulary), threads);
        List<PartShape> training = reader.read(new PanopticPartsFiles(data, "train"));
        List<PartShape> tested = reader.read(new PanopticPartsFiles(data, "val"));
        List<List<byte[]>> supports = new ArrayList<>();
        List<List<byte[]>> samples = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int c = 0; c < categories.size(); c++) {
            counts.add(PartObjects.partCount(vocabulary, categories.get(c)));
            samples.add(samples(tested, c).toList());
            Path folder = PartObjects.supportFolder(data, categories.get(c));
            supports.add(
                    Files.isDirectory(folder)
                            ? ShapeReader.readSupports(folder, supportCount)
                            : richest(training, c, supportCount, categories.get(c)));
        }
        return new PartObjects(training, samples, supports, PartObjects.slots(counts), counts);
    }

    private static Map<Integer, Integer> categoryOfClass(List<PartCategory> categories, Vocabulary vocabulary) {
        Map<Integer, Integer> categoryOfClass = new HashMap<>();
        for (int c = 0; c < categories.size(); c++) {
            String name = categories.get(c).name();
            SemanticClass learned = vocabulary
                    .named(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The vocabulary " + vocabulary.id() + " has no class " + name + " to train PartNet on."));
            categoryOfClass.put(learned.id(), c);
        }
        return categoryOfClass;
    }

    private static Stream<byte[]> samples(List<PartShape> shapes, int category) {
        return shapes.stream().filter(s -> s.category() == category).map(PartShape::sample);
    }

    /** Without support part maps: the training objects that show the most parts, and of those that fill most of them. */
    private static List<byte[]> richest(List<PartShape> training, int category, int count, PartCategory named)
            throws IOException {
        List<byte[]> best = samples(training, category)
                .sorted(Comparator.comparingLong(PanopticObjects::knownParts)
                        .thenComparingLong(PanopticObjects::knownPixels)
                        .reversed())
                .limit(count)
                .map(PanopticObjects::withoutUnknown)
                .toList();
        if (best.isEmpty()) {
            throw new IOException("No training scene has a " + named.name() + " whose parts are known.");
        }
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> best.get(i % best.size()))
                .toList();
    }

    private static boolean isKnown(byte part) {
        return part != 0 && (part & 0xFF) != PartVocabulary.UNKNOWN;
    }

    private static long knownParts(byte[] sample) {
        return pixels(sample).distinct().count();
    }

    private static long knownPixels(byte[] sample) {
        return pixels(sample).count();
    }

    private static Stream<Byte> pixels(byte[] sample) {
        List<Byte> known = new ArrayList<>();
        for (byte part : sample) {
            if (isKnown(part)) {
                known.add(part);
            }
        }
        return known.stream();
    }

    private static byte[] withoutUnknown(byte[] sample) {
        byte[] known = sample.clone();
        for (int i = 0; i < known.length; i++) {
            known[i] = isKnown(known[i]) ? known[i] : 0;
        }
        return known;
    }
}
