package org.partbrush.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a data set numbers the classes of a vocabulary, from the field {@code ids} of the vocabulary's file. A class may
 * stand for several of the data set's; exports use the first. Immutable.
 */
public final class ForeignClasses {

    private final List<OptionalInt> exported;
    private final Map<Integer, Integer> imported;

    private ForeignClasses(List<OptionalInt> exported, Map<Integer, Integer> imported) {
        this.exported = List.copyOf(exported);
        this.imported = Map.copyOf(imported);
    }

    /** @throws IOException if the vocabulary is not one of the program's, which alone know these numbers */
    public static ForeignClasses of(Vocabulary vocabulary, DataSet dataSet) throws IOException {
        List<OptionalInt> exported = new ArrayList<>();
        Map<Integer, Integer> imported = new HashMap<>();
        for (JsonNode row : classRows(vocabulary)) {
            JsonNode ids = row.path("ids").path(dataSet.key());
            exported.add(
                    ids.isEmpty()
                            ? OptionalInt.empty()
                            : OptionalInt.of(ids.get(0).asInt()));
            ids.forEach(id -> imported.putIfAbsent(id.asInt(), row.path("id").asInt()));
        }
        if (exported.size() != vocabulary.size()) {
            throw new IOException("Nobody knows the " + dataSet.title() + " classes of vocabulary " + vocabulary.id()
                    + "; choose a format that keeps its own numbers, such as a folder of maps.");
        }
        return new ForeignClasses(exported, imported);
    }

    private static JsonNode classRows(Vocabulary vocabulary) throws IOException {
        try (InputStream json = Vocabularies.open(vocabulary.id())) {
            JsonMapper mapper = JsonMapper.shared();
            return json == null
                    ? mapper.createArrayNode()
                    : mapper.readTree(json).path("classes");
        }
    }

    /** The data set's number of a class; none if it has no such class. */
    public OptionalInt idOf(SemanticClass semanticClass) {
        return exported.get(semanticClass.id());
    }

    /** The class of a data set's number; 0, unlabelled, where the vocabulary has none for it. */
    public int classOf(int id) {
        return imported.getOrDefault(id, 0);
    }
}
