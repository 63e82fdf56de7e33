package org.partbrush.io;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.ObjectNotes;
import org.partbrush.document.Scene;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.label.VocabularyForm;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * Builds a project from the entries of its archive, or says what is wrong with them.
 *
 * @param name of the file, for errors
 */
record ProjectReader(String name, Map<String, byte[]> entries) {

    static final String SCENE = "scene.json";
    static final String NOTES = "objects.json";
    static final String VOCABULARY = "vocabulary.json";
    static final String SEMANTIC = "semantic.png";
    static final String INSTANCE = "instance.png";
    static final String PARTS = "parts.png";
    static final String INFERRED = "inferred.png";
    static final String IMAGE = "image.png";

    Project read() throws IOException {
        SceneJson json = SceneJson.parse(entry(SCENE), name);
        Vocabulary vocabulary = vocabulary(json.vocabulary());
        IntRect size = new IntRect(0, 0, json.width(), json.height());
        Scene scene = new Scene(
                vocabulary,
                map(SEMANTIC, size),
                map(INSTANCE, size),
                map(PARTS, size),
                json.settings().toSettings(),
                has(NOTES) ? NotesJson.parse(entry(NOTES), name) : ObjectNotes.NONE);
        requireLawful(scene, "");
        LabelMap inferred = has(INFERRED) ? map(INFERRED, size) : null;
        if (inferred != null) {
            new MapCheck(vocabulary, scene.semanticMap())
                    .requireParts(inferred, PartVocabulary.UNKNOWN, inside(INFERRED));
        }
        RgbImage image = has(IMAGE) ? image(IMAGE, size) : null;
        return new Project(
                scene, inferred, image, HistoryEntries.decode(this, scene), UnderlayEntries.decode(entries, name));
    }

    /** The project's own, where its model has classes or parts that the program's vocabulary lacks. */
    private Vocabulary vocabulary(String id) throws IOException {
        if (has(VOCABULARY)) {
            try {
                return SceneJson.parse(entry(VOCABULARY), VocabularyForm.class, name, VOCABULARY)
                        .toVocabulary();
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new ProjectException(
                        name + " is damaged: its " + VOCABULARY + " is no vocabulary (" + e.getMessage() + "); "
                                + ProjectArchive.previousVersion(name),
                        e);
            }
        }
        return Vocabularies.named(id)
                .orElseThrow(() -> new ProjectException(name + " uses the vocabulary \"" + id
                        + "\", which this Partbrush does not have; update Partbrush to open it."));
    }

    /**
     * Classes, objects and parts of a scene fit each other.
     *
     * @param folder of its entries, for errors
     */
    void requireLawful(Scene scene, String folder) throws IOException {
        MapCheck check = new MapCheck(scene.vocabulary(), scene.semanticMap());
        check.requireClasses(inside(folder + SEMANTIC));
        check.requireObjectsOfOneClass(scene.instanceMap(), inside(folder + INSTANCE));
        check.requireParts(scene.partEdits(), PartVocabulary.UNKNOWN, inside(folder + PARTS));
    }

    boolean has(String entry) {
        return entries.containsKey(entry);
    }

    byte[] entry(String entry) throws ProjectException {
        byte @Nullable [] content = entries.get(entry);
        if (content == null) {
            throw new ProjectException(
                    name + " is damaged: " + entry + " is missing in it; " + ProjectArchive.previousVersion(name));
        }
        return content;
    }

    LabelMap map(String entry, IntRect size) throws IOException {
        LabelMap map = LabelPng.decode(entry(entry), inside(entry));
        requireSize(size, map.bounds(), entry);
        return map;
    }

    RgbImage image(String entry, IntRect size) throws IOException {
        RgbImage image = PictureFile.decode(entry(entry), inside(entry));
        requireSize(size, new IntRect(0, 0, image.width(), image.height()), entry);
        return image;
    }

    /** How an entry is named in errors. */
    String inside(String entry) {
        return name + ": " + entry;
    }

    private void requireSize(IntRect expected, IntRect found, String entry) throws ProjectException {
        if (!expected.equals(found)) {
            throw new ProjectException(name + " is damaged: " + entry + " has " + found.width() + "x" + found.height()
                    + " pixels, but scene.json says " + expected.width() + "x" + expected.height() + "; "
                    + ProjectArchive.previousVersion(name));
        }
    }
}
