package org.partbrush.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.partbrush.label.Vocabulary;
import org.partbrush.label.VocabularyForm;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The vocabularies that come with the program. */
public final class Vocabularies {

    public static final String STREET = "street";

    /** By id. */
    private static final SequencedMap<String, String> TITLES = titles();

    /** The files also hold numbers of data sets, which are for {@link ForeignClasses} and not part of the vocabulary. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Vocabularies() {}

    private static SequencedMap<String, String> titles() {
        SequencedMap<String, String> titles = new LinkedHashMap<>();
        titles.put(STREET, "street scenes");
        titles.put("cityscapes", "Cityscapes");
        titles.put("ade20k", "ADE20K");
        titles.put("coco", "COCO");
        return Collections.unmodifiableSequencedMap(titles);
    }

    /** Street scenes: 16 classes, parts of vehicles and persons. */
    public static Vocabulary street() {
        return named(STREET).orElseThrow();
    }

    /** All of them, the one that the program paints with first. */
    public static List<Vocabulary> all() {
        return TITLES.keySet().stream().map(id -> named(id).orElseThrow()).toList();
    }

    /** What people call a vocabulary. */
    public static String titleOf(Vocabulary vocabulary) {
        return TITLES.getOrDefault(vocabulary.id(), vocabulary.id());
    }

    /** The vocabulary with this id, if the program has it. */
    public static Optional<Vocabulary> named(String id) {
        try (InputStream json = open(id)) {
            return json == null
                    ? Optional.empty()
                    : Optional.of(MAPPER.readValue(json, VocabularyForm.class).toVocabulary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a vocabulary, or null if the program has none of this id. */
    static @Nullable InputStream open(String id) {
        return id.matches("[a-z0-9-]+")
                ? Vocabularies.class.getResourceAsStream("/org/partbrush/assets/vocabularies/" + id + ".json")
                : null;
    }
}
