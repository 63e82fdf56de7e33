package org.partbrush.bundle;

import java.util.List;

/**
 * The support part maps of one PartNet category.
 *
 * @param category as in the PartNet config
 * @param classes names of the semantic classes whose objects are inferred with it
 * @param files 64x64 part maps, paths relative to the bundle's folder; the first ones are used
 */
public record SupportSet(String category, List<String> classes, List<String> files) {
    public SupportSet {
        classes = List.copyOf(classes);
        files = List.copyOf(files);
    }
}
