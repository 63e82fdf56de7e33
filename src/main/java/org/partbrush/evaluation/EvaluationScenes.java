package org.partbrush.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partbrush.document.Scene;
import org.partbrush.io.MapInput;
import org.partbrush.io.MapInputs;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.Resample;
import org.partbrush.raster.RgbImage;

/**
 * The scenes of a folder with {@code image}, {@code semantic}, optional {@code instance} and {@code part}: the central
 * square of each, shrunk to a size. Read one at a time, because all would crowd the memory.
 *
 * @param size side of the squares; smaller scenes are not enlarged
 */
public record EvaluationScenes(Path folder, List<MapInput> inputs, int size) {

    private static final List<String> SUFFIXES = List.of(".png", ".jpg", ".jpeg");

    public EvaluationScenes {
        inputs = List.copyOf(inputs);
    }

    /**
     * Finds the scenes.
     *
     * @param limit at most so many, from all over the folder
     * @throws IOException with one sentence if there are none, or a picture is missing
     */
    public static EvaluationScenes of(Path folder, Vocabulary vocabulary, int limit, int size) throws IOException {
        List<MapInput> all = Files.isRegularFile(folder) ? List.of() : MapInputs.list(folder, vocabulary);
        if (all.isEmpty()) {
            throw new IOException(folder + " is a file; give a folder with image/ and semantic/.");
        }
        List<MapInput> some = new ArrayList<>();
        int count = Math.min(limit, all.size());
        for (int i = 0; i < count; i++) {
            some.add(all.get((int) ((long) i * all.size() / count)));
        }
        EvaluationScenes scenes = new EvaluationScenes(folder, some, size);
        for (MapInput input : some) {
            scenes.pictureFile(input.name());
        }
        return scenes;
    }

    private Path pictureFile(String name) throws IOException {
        for (String suffix : SUFFIXES) {
            Path file = folder.resolve("image").resolve(name + suffix);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IOException(folder + " has no image/" + name + ".jpg or .png, but semantic/" + name
                + ".png; every scene to judge by needs its picture.");
    }

    /** Reads one scene. */
    public EvaluationScene read(MapInput input) throws IOException {
        Path file = pictureFile(input.name());
        RgbImage picture = PictureFile.read(file);
        Scene scene = input.read();
        if (picture.width() != scene.width() || picture.height() != scene.height()) {
            throw new IOException(file + " has " + picture.width() + "x" + picture.height()
                    + " pixels, but its semantic map has " + scene.width() + "x" + scene.height()
                    + "; picture and maps must have equal sizes.");
        }
        int side = Math.min(scene.width(), scene.height());
        IntRect square = new IntRect((scene.width() - side) / 2, (scene.height() - side) / 2, side, side);
        int fitted = Math.min(size, side);
        LabelMap instances = Resample.labels(scene.instanceMap(), square, fitted, fitted);
        Scene small = scene.withMaps(
                Resample.labels(scene.semanticMap(), square, fitted, fitted),
                instances,
                knownParts(Resample.labels(scene.partEdits(), square, fitted, fitted), instances));
        return new EvaluationScene(input.name(), Resample.picture(picture, square, fitted, fitted), small);
    }

    /** Data sets annotate one object a scene and leave the others' part maps empty: those objects' parts are unknown. */
    private static LabelMap knownParts(LabelMap given, LabelMap instances) {
        int[] parts = given.toArray();
        int[] objects = instances.toArray();
        Set<Integer> annotated = new HashSet<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0 && parts[i] != PartVocabulary.UNKNOWN) {
                annotated.add(objects[i]);
            }
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = annotated.contains(objects[i]) ? parts[i] : PartVocabulary.UNKNOWN;
        }
        return LabelMap.of(given.width(), given.height(), parts);
    }
}
