package org.partbrush.train.data;

import java.util.List;

/**
 * Scenes that are sampled with one weight. The list is not copied: it may read its scenes when they are asked for.
 *
 * @param weight how often a sample comes from this set, relative to the other sets
 */
public record TrainingSet(String name, double weight, List<TrainingScene> scenes) {

    public TrainingSet {
        if (scenes.isEmpty()) {
            throw new IllegalArgumentException("The set " + name + " has no scenes.");
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException(
                    "The sampling weight of the set " + name + " must be above 0, not " + weight + ".");
        }
    }
}
