package org.partbrush.train;

import java.util.List;

/**
 * A category of objects that PartNet learns.
 *
 * @param name of the category; also of the folder of its support part maps below {@code support}
 * @param parts name of its part vocabulary
 * @param sets with complete part maps, one object a scene
 * @param plateSets with only the license plates annotated
 */
public record PartCategory(String name, String parts, List<String> sets, List<String> plateSets) {

    public PartCategory {
        sets = List.copyOf(sets);
        plateSets = List.copyOf(plateSets);
    }
}
