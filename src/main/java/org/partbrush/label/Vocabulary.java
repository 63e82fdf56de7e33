package org.partbrush.label;

import java.util.List;
import java.util.Optional;

/**
 * The semantic classes a model knows, numbered 0..n-1; class 0 is "unlabelled".
 *
 * @param id names the vocabulary in files, for example {@code street}
 */
public record Vocabulary(String id, List<SemanticClass> classes) {

    public Vocabulary {
        classes = List.copyOf(classes);
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).id() != i) {
                throw new IllegalArgumentException(
                        "The classes of vocabulary " + id + " must be numbered from 0 without gaps.");
            }
        }
    }

    public int size() {
        return classes.size();
    }

    /** The class of a label that occurs in a valid semantic map. */
    public SemanticClass get(int classId) {
        return classes.get(classId);
    }

    public Optional<SemanticClass> named(String name) {
        return classes.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /**
     * Whether a scene of another vocabulary can be taken over unchanged: all its classes are here under their numbers, with
     * the same parts if they had any.
     */
    public boolean covers(Vocabulary other) {
        return size() >= other.size()
                && other.classes().stream().allMatch(c -> {
                    SemanticClass own = get(c.id());
                    return own.name().equals(c.name())
                            && (c.parts().isEmpty() || c.parts().equals(own.parts()));
                });
    }

    /** The part vocabularies of all classes, each once. */
    public List<PartVocabulary> partVocabularies() {
        return classes.stream().flatMap(c -> c.parts().stream()).distinct().toList();
    }

    /** Global part channel of a part of a class: 0 where there is no part. */
    public int partChannel(int classId, int partId) {
        return get(classId)
                .parts()
                .filter(p -> partId >= 1 && partId <= p.parts().size())
                .map(p -> p.channelOffset() + partId)
                .orElse(0);
    }

    /** Number of global part channels, 0 ("no part") included. */
    public int partChannels() {
        return partVocabularies().stream()
                .mapToInt(p -> p.channelOffset() + p.parts().size() + 1)
                .max()
                .orElse(1);
    }
}
