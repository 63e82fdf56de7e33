package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.partbrush.document.Scene;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;

/**
 * The maps of a scene while an import fills them pixel by pixel. Objects get numbers from 1 in the order in which they
 * are met; those of classes that are no things in the vocabulary are dropped. For one import, one thread.
 */
public final class ImportedMaps {

    private record ObjectKey(int classId, long id) {}

    private final Vocabulary vocabulary;
    private final LabelMap.Editor semantic;
    private final LabelMap.Editor instance;
    private final LabelMap.Editor part;
    private final Map<ObjectKey, Integer> numbers = new HashMap<>();

    public ImportedMaps(Vocabulary vocabulary, int width, int height) {
        this.vocabulary = vocabulary;
        semantic = LabelMap.filled(width, height, 0).edit();
        instance = LabelMap.filled(width, height, 0).edit();
        part = LabelMap.filled(width, height, PartVocabulary.UNKNOWN).edit();
    }

    public void setClass(int x, int y, int classId) {
        semantic.set(x, y, classId);
    }

    /**
     * Says of a pixel, whose class is set, that it belongs to an object.
     *
     * @param id of the object in the file; with the class it tells objects apart
     */
    public void setObject(int x, int y, long id) throws IOException {
        int classId = semantic.get(x, y);
        if (!vocabulary.get(classId).isThing()) {
            return;
        }
        int number = numbers.computeIfAbsent(new ObjectKey(classId, id), key -> numbers.size() + 1);
        if (number > LabelMap.MAX_LABEL) {
            throw new IOException("A scene holds at most " + LabelMap.MAX_LABEL + " objects.");
        }
        instance.set(x, y, number);
    }

    /** Says the part of a pixel whose object is set; parts that its class does not have are left to be inferred. */
    public void setPart(int x, int y, int partId) {
        boolean isKnown = instance.get(x, y) != 0
                && vocabulary
                        .get(semantic.get(x, y))
                        .parts()
                        .flatMap(parts -> parts.part(partId))
                        .isPresent();
        if (isKnown) {
            part.set(x, y, partId);
        }
    }

    public Scene toScene() {
        return new Scene(vocabulary, semantic.build(), instance.build(), part.build(), SynthesisSettings.DEFAULT);
    }
}
