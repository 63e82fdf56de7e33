package org.partbrush.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.PartNetConfig;

/**
 * The networks of the paper's three data sets (METHOD.md sections 1, 3 and 6). Only categories that occur among a data
 * set's classes are named; PartNet's weights do not depend on which these are.
 */
public enum PublishedModel {
    CITYSCAPES(
            GeneratorConfig.cityscapes(),
            "Cityscapes",
            Map.of(24, 24, 25, 25, 26, 26, 27, 27, 28, 28, 31, 31, 32, 32, 33, 33)),
    ADE20K(
            GeneratorConfig.paper(151),
            "ADE20K",
            Map.ofEntries(
                    Map.entry(26, 21),
                    Map.entry(24, 13),
                    Map.entry(36, 108),
                    Map.entry(11, 16),
                    Map.entry(9, 20),
                    Map.entry(18, 24),
                    Map.entry(4, 77),
                    Map.entry(28, 81),
                    Map.entry(27, 84),
                    Map.entry(20, 90),
                    Map.entry(1, 91),
                    Map.entry(5, 99),
                    Map.entry(14, 117),
                    Map.entry(2, 128),
                    Map.entry(38, 125),
                    Map.entry(39, 103))),
    COCO(
            GeneratorConfig.paper(183),
            "COCO-Stuff",
            Map.ofEntries(
                    Map.entry(24, 1),
                    Map.entry(2, 2),
                    Map.entry(26, 3),
                    Map.entry(14, 4),
                    Map.entry(1, 5),
                    Map.entry(28, 6),
                    Map.entry(19, 7),
                    Map.entry(27, 8),
                    Map.entry(4, 9),
                    Map.entry(37, 13),
                    Map.entry(3, 16),
                    Map.entry(8, 17),
                    Map.entry(12, 18),
                    Map.entry(13, 19),
                    Map.entry(17, 20),
                    Map.entry(10, 21),
                    Map.entry(5, 44),
                    Map.entry(9, 62),
                    Map.entry(20, 72),
                    Map.entry(38, 78),
                    Map.entry(40, 24)));

    /** Categories without supports of their own, as the reference's generator reads them. */
    private static final Map<Integer, Integer> FOLDERS =
            Map.of(6, 28, 7, 26, 15, 24, 25, 24, 31, 19, 32, 14, 33, 2, 35, 26, 40, 13, 39, 7);

    private final GeneratorConfig generator;
    private final String dataSet;
    private final List<Category> categories;

    /** @param classOfCategory semantic class by category id */
    PublishedModel(GeneratorConfig generator, String dataSet, Map<Integer, Integer> classOfCategory) {
        this.generator = generator;
        this.dataSet = dataSet;
        categories = classOfCategory.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Category(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * A category of PartNet.
     *
     * @param id in the reference's numbering
     * @param classId the semantic class whose objects it is
     */
    public record Category(int id, int classId) {

        /** Name of the folder with its support part maps. */
        public String folder() {
            return Integer.toString(FOLDERS.getOrDefault(id, id));
        }
    }

    public List<Category> categories() {
        return categories;
    }

    public GeneratorConfig generator() {
        return generator;
    }

    /** PartNet for categories by name. */
    public PartNetConfig partNet(List<String> names) {
        return PartNetConfig.of(names);
    }

    /** What the model was trained on. */
    public String dataSet() {
        return dataSet;
    }

    /** Name of its vocabulary and preset. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
