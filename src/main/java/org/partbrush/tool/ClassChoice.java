package org.partbrush.tool;

import java.util.Set;

/**
 * The classes that the tools work with.
 *
 * @param current what brush, shapes and fill paint
 * @param background what the eraser leaves behind
 * @param locked whose pixels no tool changes
 * @param startsObjects whether painting a thing class always starts an object, also over another of the class
 */
public record ClassChoice(int current, int background, Set<Integer> locked, boolean startsObjects) {

    public ClassChoice {
        locked = Set.copyOf(locked);
    }

    /** Nothing is locked, and objects are extended. */
    public static ClassChoice of(int current, int background) {
        return new ClassChoice(current, background, Set.of(), false);
    }
}
