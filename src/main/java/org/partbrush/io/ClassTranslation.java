package org.partbrush.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;

/**
 * Which class of one vocabulary means what a class of another does: the one of the same name, or else the one with the
 * same number in a public data set. Immutable.
 */
public final class ClassTranslation {

    private final int[] translated;

    private ClassTranslation(int[] translated) {
        this.translated = translated;
    }

    public static ClassTranslation between(Vocabulary from, Vocabulary to) {
        List<Bridge> bridges = Arrays.stream(DataSet.values())
                .flatMap(dataSet -> Bridge.over(dataSet, from, to).stream())
                .toList();
        return new ClassTranslation(from.classes().stream()
                .mapToInt(c -> to.named(c.name()).map(SemanticClass::id).orElseGet(() -> over(bridges, c)))
                .toArray());
    }

    private static int over(List<Bridge> bridges, SemanticClass c) {
        return bridges.stream()
                .mapToInt(bridge -> bridge.classOf(c))
                .filter(id -> id != 0)
                .findFirst()
                .orElse(0);
    }

    /** The class that a class becomes; 0, unlabelled, if there is none like it. */
    public int of(int classId) {
        return translated[classId];
    }

    /** A data set that knows both vocabularies. */
    private record Bridge(ForeignClasses from, ForeignClasses to) {

        /** None where one of them is not one of the program's. */
        static List<Bridge> over(DataSet dataSet, Vocabulary from, Vocabulary to) {
            try {
                return List.of(new Bridge(ForeignClasses.of(from, dataSet), ForeignClasses.of(to, dataSet)));
            } catch (IOException e) {
                return List.of();
            }
        }

        int classOf(SemanticClass c) {
            OptionalInt id = from.idOf(c);
            return id.isPresent() ? to.classOf(id.getAsInt()) : 0;
        }
    }
}
