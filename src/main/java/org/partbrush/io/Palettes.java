package org.partbrush.io;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.label.Part;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;

/** Colours for the labels of indexed PNG files, {@code 0xrrggbb} each. */
final class Palettes {

    private static final int UNKNOWN_PART = 0xC8C8C8;

    private Palettes() {}

    static int[] ofClasses(Vocabulary vocabulary) {
        return vocabulary.classes().stream().mapToInt(SemanticClass::rgb).toArray();
    }

    /**
     * Colours of part ids. The same id is another part in another vocabulary, and a file has one palette: it is that of
     * the scene's largest object that has parts.
     */
    static int[] ofParts(Scene scene) {
        int[] palette = new int[PartVocabulary.UNKNOWN + 1];
        Arrays.fill(palette, UNKNOWN_PART);
        palette[0] = 0;
        for (Part part : mainParts(scene)) {
            palette[part.id()] = part.rgb();
        }
        return palette;
    }

    private static List<Part> mainParts(Scene scene) {
        return SceneObjects.of(scene).all().stream()
                .filter(o -> scene.vocabulary().get(o.classId()).partVocabulary() != null)
                .max(Comparator.comparingInt(
                        o -> o.bounds().width() * o.bounds().height()))
                .flatMap(o -> scene.vocabulary().get(o.classId()).parts())
                .map(PartVocabulary::parts)
                .orElse(List.of());
    }
}
