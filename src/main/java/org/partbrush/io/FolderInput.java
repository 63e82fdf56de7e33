package org.partbrush.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * Label maps of equal names in the folders {@code semantic}, {@code instance} and {@code part}; the last two may lack
 * it, and so may {@code inferred} and {@code image}, which hold results. Without an instance map the connected regions of thing classes are the objects; given parts count as edits.
 *
 * @param fileName in each of the folders
 */
record FolderInput(String name, Path folder, String fileName, Vocabulary vocabulary) implements MapInput {

    @Override
    public Scene read() throws IOException {
        Path file = folder.resolve("semantic").resolve(fileName);
        LabelMap semantic = LabelPng.read(file);
        MapCheck check = new MapCheck(vocabulary, semantic);
        check.requireClasses(file.toString());
        LabelMap instance = instanceMap(check);
        return new Scene(vocabulary, semantic, instance, partEdits(check, instance), SynthesisSettings.DEFAULT);
    }

    @Override
    public Project readProject() throws IOException {
        Scene scene = read();
        return new Project(scene, inferred(scene), image(scene));
    }

    private @Nullable LabelMap inferred(Scene scene) throws IOException {
        Path file = folder.resolve("inferred").resolve(fileName);
        if (!Files.exists(file)) {
            return null;
        }
        LabelMap inferred = LabelPng.read(file);
        MapCheck check = new MapCheck(vocabulary, scene.semanticMap());
        check.requireSize(inferred, file.toString());
        check.requireParts(inferred, PartVocabulary.UNKNOWN, file.toString());
        return inferred;
    }

    private @Nullable RgbImage image(Scene scene) throws IOException {
        for (String extension : List.of(".png", ".jpg", ".jpeg")) {
            Path file = folder.resolve("image").resolve(name + extension);
            if (Files.exists(file)) {
                RgbImage image = PictureFile.read(file);
                if (image.width() != scene.width() || image.height() != scene.height()) {
                    throw new IOException(file + " has " + image.width() + "x" + image.height()
                            + " pixels, but its semantic map has " + scene.width() + "x" + scene.height()
                            + "; picture and maps must have equal sizes.");
                }
                return image;
            }
        }
        return null;
    }

    private LabelMap instanceMap(MapCheck check) throws IOException {
        Path file = folder.resolve("instance").resolve(fileName);
        if (!Files.exists(file)) {
            return SceneObjects.fromRegions(vocabulary, check.semanticMap());
        }
        LabelMap given = LabelPng.read(file);
        check.requireSize(given, file.toString());
        LabelMap.Editor things = given.edit();
        for (int y = 0; y < given.height(); y++) {
            for (int x = 0; x < given.width(); x++) {
                if (!vocabulary.get(check.semanticMap().get(x, y)).isThing()) {
                    things.set(x, y, 0);
                }
            }
        }
        LabelMap instance = things.build();
        check.requireObjectsOfOneClass(instance, file.toString());
        return instance;
    }

    private LabelMap partEdits(MapCheck check, LabelMap instance) throws IOException {
        LabelMap none = LabelMap.filled(instance.width(), instance.height(), PartVocabulary.UNKNOWN);
        Path file = folder.resolve("part").resolve(fileName);
        if (!Files.exists(file)) {
            return none;
        }
        LabelMap given = LabelPng.read(file);
        check.requireSize(given, file.toString());
        check.requireParts(given, PartVocabulary.UNKNOWN, file.toString());
        LabelMap.Editor edits = none.edit();
        for (int y = 0; y < given.height(); y++) {
            for (int x = 0; x < given.width(); x++) {
                if (instance.get(x, y) != 0) {
                    edits.set(x, y, given.get(x, y));
                }
            }
        }
        return edits.build();
    }
}
