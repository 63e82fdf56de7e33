package org.partbrush.io;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/**
 * Checks maps from files before they become a scene. Every error is one sentence with the file, the value and the pixel.
 */
public record MapCheck(Vocabulary vocabulary, LabelMap semanticMap) {

    /** Every label of the semantic map is a class. */
    public void requireClasses(String name) throws IOException {
        for (int y = 0; y < semanticMap.height(); y++) {
            for (int x = 0; x < semanticMap.width(); x++) {
                int label = semanticMap.get(x, y);
                if (label >= vocabulary.size()) {
                    throw new IOException(
                            name + " has the label " + label + at(x, y) + ", but the classes of vocabulary "
                                    + vocabulary.id() + " are 0.." + (vocabulary.size() - 1)
                                    + "; give it a semantic map of that vocabulary.");
                }
            }
        }
    }

    /** The map has the size of the semantic map. */
    public void requireSize(LabelMap map, String name) throws IOException {
        IntRect expected = semanticMap.bounds();
        if (!map.bounds().equals(expected)) {
            throw new IOException(name + " has " + map.width() + "x" + map.height()
                    + " pixels, but its semantic map has " + expected.width() + "x" + expected.height()
                    + "; the maps of a scene must have equal sizes.");
        }
    }

    /** No object spans two classes. */
    public void requireObjectsOfOneClass(LabelMap instanceMap, String name) throws IOException {
        Map<Integer, Integer> classes = new HashMap<>();
        for (int y = 0; y < instanceMap.height(); y++) {
            for (int x = 0; x < instanceMap.width(); x++) {
                int id = instanceMap.get(x, y);
                int classId = semanticMap.get(x, y);
                if (id != 0 && classes.computeIfAbsent(id, i -> classId) != classId) {
                    throw new IOException(name + " has the object " + id + at(x, y) + " in class "
                            + vocabulary.get(classId).name() + ", but elsewhere in class "
                            + vocabulary.get(classes.get(id)).name() + "; give every object a number of its own.");
                }
            }
        }
    }

    /** Every part id belongs to its pixel's class, or is {@code allowed} besides. */
    public void requireParts(LabelMap partMap, int allowed, String name) throws IOException {
        for (int y = 0; y < partMap.height(); y++) {
            for (int x = 0; x < partMap.width(); x++) {
                int part = partMap.get(x, y);
                SemanticClass semanticClass = vocabulary.get(semanticMap.get(x, y));
                if (part != 0 && part != allowed && !hasPart(semanticClass, part)) {
                    throw new IOException(name + " has the part " + part + at(x, y) + ", which class "
                            + semanticClass.name() + " does not have; give it parts of vocabulary " + vocabulary.id()
                            + ", 0 for none or " + PartVocabulary.UNKNOWN + " for unknown.");
                }
            }
        }
    }

    private static boolean hasPart(SemanticClass semanticClass, int part) {
        PartVocabulary parts = semanticClass.partVocabulary();
        return parts != null && parts.part(part).isPresent();
    }

    private static String at(int x, int y) {
        return " at pixel (" + x + ", " + y + ")";
    }
}
