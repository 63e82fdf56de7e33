package org.partbrush.label;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One class of the semantic map.
 *
 * @param id the value in semantic maps
 * @param rgb display colour, {@code 0xrrggbb}
 * @param isThing whether its regions are countable objects with instances
 * @param partVocabulary the parts of its objects, or null if they have none
 */
public record SemanticClass(
        int id,
        String name,
        int rgb,
        boolean isThing,
        @Nullable PartVocabulary partVocabulary) {

    public Optional<PartVocabulary> parts() {
        return Optional.ofNullable(partVocabulary);
    }
}
