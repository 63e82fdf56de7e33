package org.partbrush.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A vocabulary as files write it: flat rows, part vocabularies named once, colours as {@code #rrggbb}.
 *
 * @param partVocabularies every part vocabulary that a class names
 */
public record VocabularyForm(String id, List<ClassRow> classes, List<PartsRow> partVocabularies) {

    /**
     * One semantic class.
     *
     * @param parts name of the class's part vocabulary, empty if its objects have no parts
     */
    public record ClassRow(int id, String name, String rgb, boolean thing, String parts) {}

    /** One part vocabulary. */
    public record PartsRow(String name, int channelOffset, List<PartRow> parts) {
        public PartsRow {
            parts = List.copyOf(parts);
        }
    }

    /** One part. */
    public record PartRow(int id, String name, String rgb) {}

    public VocabularyForm {
        classes = List.copyOf(classes);
        partVocabularies = List.copyOf(partVocabularies);
    }

    /** The same classes with no parts. */
    public VocabularyForm withoutParts() {
        return new VocabularyForm(
                id,
                classes.stream()
                        .map(c -> new ClassRow(c.id(), c.name(), c.rgb(), c.thing(), ""))
                        .toList(),
                List.of());
    }

    /**
     * The same with parts of its own for one class, named after it; their channels lie behind all others.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public VocabularyForm withParts(String className, List<PartRow> parts) {
        ClassRow owner = classes.stream()
                .filter(c -> c.name().equals(className))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The vocabulary " + id + " has no class " + className + "."));
        List<ClassRow> rows = new ArrayList<>(classes);
        List<String> taken = partVocabularies.stream().map(PartsRow::name).toList();
        String name = className;
        for (int i = 2; taken.contains(name); i++) {
            name = className + " " + i;
        }
        int used = partVocabularies.stream()
                .mapToInt(p -> p.channelOffset() + p.parts().size())
                .max()
                .orElse(0);
        rows.set(owner.id(), new ClassRow(owner.id(), className, owner.rgb(), true, name));
        List<PartsRow> vocabularies = new ArrayList<>(partVocabularies);
        vocabularies.add(new PartsRow(name, used, parts));
        return new VocabularyForm(id, rows, vocabularies);
    }

    /** The same with one more class, which is a thing, behind all others. */
    public VocabularyForm withClass(String className, String rgb) {
        List<ClassRow> rows = new ArrayList<>(classes);
        rows.add(new ClassRow(rows.size(), className, rgb, true, ""));
        return new VocabularyForm(id, rows, partVocabularies);
    }

    public static VocabularyForm of(Vocabulary vocabulary) {
        List<PartsRow> parts = vocabulary.partVocabularies().stream()
                .map(p -> new PartsRow(p.name(), p.channelOffset(), rows(p)))
                .toList();
        List<ClassRow> classes = vocabulary.classes().stream()
                .map(c -> new ClassRow(
                        c.id(),
                        c.name(),
                        hex(c.rgb()),
                        c.isThing(),
                        c.parts().map(PartVocabulary::name).orElse("")))
                .toList();
        return new VocabularyForm(vocabulary.id(), classes, parts);
    }

    private static List<PartRow> rows(PartVocabulary parts) {
        return parts.parts().stream()
                .map(p -> new PartRow(p.id(), p.name(), hex(p.rgb())))
                .toList();
    }

    /**
     * The vocabulary of these rows.
     *
     * @throws IllegalArgumentException if ids have gaps, a colour is no colour or a class names unknown parts
     */
    public Vocabulary toVocabulary() {
        Map<String, PartVocabulary> parts = partVocabularies.stream()
                .map(VocabularyForm::partVocabulary)
                .collect(Collectors.toMap(PartVocabulary::name, Function.identity()));
        List<SemanticClass> rows = classes.stream()
                .map(c -> new SemanticClass(c.id(), c.name(), colour(c.rgb()), c.thing(), partsOf(c, parts)))
                .toList();
        return new Vocabulary(id, rows);
    }

    private static @Nullable PartVocabulary partsOf(ClassRow row, Map<String, PartVocabulary> parts) {
        if (row.parts().isEmpty()) {
            return null;
        }
        PartVocabulary found = parts.get(row.parts());
        if (found == null) {
            throw new IllegalArgumentException(
                    "Class " + row.name() + " names the unknown part vocabulary " + row.parts() + ".");
        }
        return found;
    }

    private static PartVocabulary partVocabulary(PartsRow row) {
        List<Part> parts = row.parts().stream()
                .map(p -> new Part(p.id(), p.name(), colour(p.rgb())))
                .toList();
        return new PartVocabulary(row.name(), row.channelOffset(), parts);
    }

    private static String hex(int rgb) {
        return "#%06x".formatted(rgb & 0xFFFFFF);
    }

    private static int colour(String rgb) {
        if (!rgb.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour is written #rrggbb, not " + rgb + ".");
        }
        return Integer.parseInt(rgb.substring(1), 16);
    }
}
