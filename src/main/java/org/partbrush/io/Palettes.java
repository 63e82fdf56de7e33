package org.partbrush.io;

import java.awt.Color;
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
public final class Palettes {

    private static final int UNKNOWN_PART = 0xC8C8C8;
    private static final float GOLDEN_RATIO = 0.618034f;

    private Palettes() {}

    public static int[] ofClasses(Vocabulary vocabulary) {
        return vocabulary.classes().stream().mapToInt(SemanticClass::rgb).toArray();
    }

    /**
     * Colours of part ids. The same id is another part in another vocabulary, and a file has one palette: it is that of
     * the scene's largest object that has parts.
     */
    public static int[] ofParts(Scene scene) {
        int[] palette = new int[PartVocabulary.UNKNOWN + 1];
        Arrays.fill(palette, UNKNOWN_PART);
        palette[0] = 0;
        for (Part part : mainParts(scene)) {
            palette[part.id()] = part.rgb();
        }
        return palette;
    }

    /** Colours of object ids, neighbours far apart; 0 is black. More objects than colours begin again at 1. */
    public static int[] ofObjects() {
        int[] palette = new int[PartVocabulary.UNKNOWN + 1];
        for (int i = 1; i < palette.length; i++) {
            palette[i] = Color.HSBtoRGB(i * GOLDEN_RATIO, 0.75f, 0.95f) & 0xFFFFFF;
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
