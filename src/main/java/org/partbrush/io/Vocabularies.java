package org.partbrush.io;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partbrush.label.Part;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/** The vocabularies that come with the program. */
public final class Vocabularies {

    public static final String STREET = "street";

    private Vocabularies() {}

    /** Street scenes: 16 classes, parts of vehicles and persons. */
    public static Vocabulary street() {
        return named(STREET).orElseThrow();
    }

    /** The vocabulary with this id, if the program has it. */
    public static Optional<Vocabulary> named(String id) {
        if (!id.matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        try (InputStream json =
                Vocabularies.class.getResourceAsStream("/org/partbrush/assets/vocabularies/" + id + ".json")) {
            return json == null
                    ? Optional.empty()
                    : Optional.of(new JsonMapper()
                            .readValue(json, VocabularyJson.class)
                            .toVocabulary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record VocabularyJson(String id, List<ClassJson> classes, List<PartVocabularyJson> partVocabularies) {

        Vocabulary toVocabulary() {
            var parts = partVocabularies.stream()
                    .map(PartVocabularyJson::toPartVocabulary)
                    .collect(Collectors.toMap(PartVocabulary::name, Function.identity()));
            return new Vocabulary(
                    id,
                    classes.stream().map(c -> c.toClass(parts.get(c.parts()))).toList());
        }
    }

    /** The ids of other data sets in the file are for export; they are not part of the vocabulary. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ClassJson(
            int id,
            String name,
            String rgb,
            boolean thing,
            @Nullable String parts) {

        SemanticClass toClass(@Nullable PartVocabulary partVocabulary) {
            return new SemanticClass(id, name, colour(rgb), thing, partVocabulary);
        }
    }

    private record PartVocabularyJson(String name, int channelOffset, List<PartJson> parts) {

        PartVocabulary toPartVocabulary() {
            return new PartVocabulary(
                    name, channelOffset, parts.stream().map(PartJson::toPart).toList());
        }
    }

    private record PartJson(int id, String name, String rgb) {

        Part toPart() {
            return new Part(id, name, colour(rgb));
        }
    }

    private static int colour(String rgb) {
        return Integer.decode(rgb);
    }
}
