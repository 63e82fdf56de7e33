package org.partbrush.io;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
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
    static final String SEMANTIC = "semantic.png";
    static final String INSTANCE = "instance.png";
    static final String PARTS = "parts.png";
    static final String INFERRED = "inferred.png";
    static final String IMAGE = "image.png";

    Project read() throws IOException {
        SceneJson json = SceneJson.parse(entry(SCENE), name);
        Vocabulary vocabulary = Vocabularies.named(json.vocabulary())
                .orElseThrow(() -> new ProjectException(name + " uses the vocabulary \"" + json.vocabulary()
                        + "\", which this Partbrush does not have; update Partbrush to open it."));
        LabelMap semantic = map(SEMANTIC);
        LabelMap instance = map(INSTANCE);
        LabelMap parts = map(PARTS);
        LabelMap inferred = entries.containsKey(INFERRED) ? map(INFERRED) : null;
        RgbImage image = entries.containsKey(IMAGE) ? PictureFile.decode(entry(IMAGE), inside(IMAGE)) : null;

        MapCheck check = new MapCheck(vocabulary, semantic);
        requireSize(json, semantic.width(), semantic.height(), SEMANTIC);
        check.requireClasses(inside(SEMANTIC));
        check.requireSize(instance, inside(INSTANCE));
        check.requireObjectsOfOneClass(instance, inside(INSTANCE));
        requireParts(check, parts, PARTS);
        if (inferred != null) {
            requireParts(check, inferred, INFERRED);
        }
        if (image != null) {
            requireSize(json, image.width(), image.height(), IMAGE);
        }
        SynthesisSettings settings = new SynthesisSettings(json.seed());
        return new Project(new Scene(vocabulary, semantic, instance, parts, settings), inferred, image, UnderlayEntries.decode(entries, name));
    }

    private byte[] entry(String entry) throws ProjectException {
        byte @Nullable [] content = entries.get(entry);
        if (content == null) {
            throw new ProjectException(
                    name + " is damaged: " + entry + " is missing in it; " + ProjectArchive.previousVersion(name));
        }
        return content;
    }

    private LabelMap map(String entry) throws IOException {
        return LabelPng.decode(entry(entry), inside(entry));
    }

    private String inside(String entry) {
        return name + ": " + entry;
    }

    private void requireParts(MapCheck check, LabelMap parts, String entry) throws IOException {
        check.requireSize(parts, inside(entry));
        check.requireParts(parts, PartVocabulary.UNKNOWN, inside(entry));
    }

    private void requireSize(SceneJson json, int width, int height, String entry) throws ProjectException {
        if (width != json.width() || height != json.height()) {
            throw new ProjectException(name + " is damaged: " + entry + " has " + width + "x" + height
                    + " pixels, but scene.json says " + json.width() + "x" + json.height() + "; "
                    + ProjectArchive.previousVersion(name));
        }
    }
}
