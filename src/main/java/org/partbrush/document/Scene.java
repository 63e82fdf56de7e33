package org.partbrush.document;

import java.util.Set;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/**
 * Everything the user painted and decided, as one immutable snapshot. Nothing inferred is stored here: part maps and
 * images are results, kept by the request that made them.
 *
 * @param semanticMap class of every pixel
 * @param instanceMap object number of every pixel, 0 where there is no object; one number never spans two classes
 * @param partEdits part ids set by hand over the inferred part map; {@link PartVocabulary#UNKNOWN} where nothing was
 * @param notes names and pins of objects
 */
public record Scene(
        Vocabulary vocabulary,
        LabelMap semanticMap,
        LabelMap instanceMap,
        LabelMap partEdits,
        SynthesisSettings settings,
        ObjectNotes notes) {

    public Scene {
        if (!semanticMap.bounds().equals(instanceMap.bounds())
                || !semanticMap.bounds().equals(partEdits.bounds())) {
            throw new IllegalArgumentException("The maps of a scene must have equal sizes.");
        }
    }

    /** A scene without notes. */
    public Scene(
            Vocabulary vocabulary,
            LabelMap semanticMap,
            LabelMap instanceMap,
            LabelMap partEdits,
            SynthesisSettings settings) {
        this(vocabulary, semanticMap, instanceMap, partEdits, settings, ObjectNotes.NONE);
    }

    /** A scene of one class without objects. */
    public static Scene blank(Vocabulary vocabulary, int width, int height, int classId) {
        return new Scene(
                vocabulary,
                LabelMap.filled(width, height, classId),
                LabelMap.filled(width, height, 0),
                LabelMap.filled(width, height, PartVocabulary.UNKNOWN),
                SynthesisSettings.DEFAULT);
    }

    public int width() {
        return semanticMap.width();
    }

    public int height() {
        return semanticMap.height();
    }

    /** Where the maps of this scene may differ from another of the same size: the bounds of all tiles not shared. */
    public IntRect changedSince(Scene other) {
        return semanticMap
                .changedSince(other.semanticMap)
                .union(instanceMap.changedSince(other.instanceMap))
                .union(partEdits.changedSince(other.partEdits));
    }

    /** Whether this scene shares everything with another; cheap, unlike {@code equals}. */
    boolean isSameAs(Scene other) {
        return changedSince(other).isEmpty()
                && settings.equals(other.settings)
                && vocabulary.equals(other.vocabulary)
                && notes.equals(other.notes);
    }

    /** How an object is called: by its own name, or after its class. */
    public String nameOf(SceneObject object) {
        return notes.nameOf(object.instanceId())
                .orElseGet(() -> vocabulary.get(object.classId()).name() + " " + object.instanceId());
    }

    public Scene withMaps(LabelMap semantic, LabelMap instance, LabelMap edits) {
        return new Scene(vocabulary, semantic, instance, edits, settings, notes);
    }

    public Scene withInstances(LabelMap instances) {
        return withMaps(semanticMap, instances, partEdits);
    }

    /**
     * The same scene with the classes of a model that has more of them, or parts for more of them.
     *
     * @throws IllegalArgumentException if they do not cover the scene's own
     */
    public Scene withVocabulary(Vocabulary larger) {
        if (!larger.covers(vocabulary)) {
            throw new IllegalArgumentException(
                    "The vocabulary " + larger.id() + " lacks classes or parts of this scene.");
        }
        return new Scene(larger, semanticMap, instanceMap, partEdits, settings, notes);
    }

    public Scene withPartEdits(LabelMap edits) {
        return withMaps(semanticMap, instanceMap, edits);
    }

    public Scene withSettings(SynthesisSettings changed) {
        return new Scene(vocabulary, semanticMap, instanceMap, partEdits, changed, notes);
    }

    public Scene withNotes(ObjectNotes changed) {
        return new Scene(vocabulary, semanticMap, instanceMap, partEdits, settings, changed);
    }

    /**
     * The scene without notes on objects that are gone and without their seeds, so that a later object with such an id
     * starts without them.
     */
    Scene keepingTracesOf(Set<Integer> instanceIds) {
        return withNotes(notes.keeping(instanceIds)).withSettings(settings.keeping(instanceIds));
    }
}
