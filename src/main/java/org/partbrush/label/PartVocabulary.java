package org.partbrush.label;

import java.util.List;
import java.util.Optional;

/**
 * The parts that objects of some classes have. In a part map 0 is "no part", 1..n are these parts.
 *
 * @param name what the parts belong to ("vehicle", "person"); also the category that PartNet was trained on
 * @param channelOffset added to a part's id to give its global part channel
 * @param parts in order of their ids 1..n
 */
public record PartVocabulary(String name, int channelOffset, List<Part> parts) {

    /** In maps of edits: this pixel was not edited. In training maps: inside the object, part unknown. */
    public static final int UNKNOWN = 255;

    public PartVocabulary {
        parts = List.copyOf(parts);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).id() != i + 1) {
                throw new IllegalArgumentException(
                        "The parts of " + name + " must be numbered 1.." + parts.size() + ".");
            }
        }
    }

    public Optional<Part> part(int id) {
        return id >= 1 && id <= parts.size() ? Optional.of(parts.get(id - 1)) : Optional.empty();
    }
}
